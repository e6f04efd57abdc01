import { readPlaces } from '../../community/queries/places';
import type { filingChoices as operation } from '../../contract/requests/filing-choices';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { readCategories } from './queries/read-choices';

/** Tells what the report form of the own community chooses from. */
export const filingChoices: UseCase<typeof operation> = async (_input, { caller, db }) => {
  if (caller.homeCommunityId === null) throw new Refusal('NO_HOME');
  const places = await readPlaces(db, caller.homeCommunityId);
  return { places, categories: await readCategories(db) };
};
