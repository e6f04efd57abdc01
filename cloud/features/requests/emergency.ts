import { findOnDuty } from '../../community/on-duty';
import type { emergencyNumbers as numbersOperation } from '../../contract/requests/emergency-numbers';
import type { hearEmergency as operation } from '../../contract/requests/hear-emergency';
import type { Emergency } from '../../contract/requests/kinds';
import type { Database, UseCase } from '../../platform/context';
import { isOfCommunity } from '../../platform/queries/belongs';
import { Refusal } from '../../platform/refusal';
import { readCategoryEmergency, readGasRepair, readPhone } from './queries/read-choices';
import { findEmergency } from './reading/find-emergency';

/** Whether a report is an emergency: by its words, else by its category. */
async function emergencyOf(
  text: string,
  category: string | undefined,
  db: Database,
): Promise<Emergency | null> {
  const heard = findEmergency(text);
  if (heard) return heard.value;
  return category === undefined ? null : readCategoryEmergency(db, category);
}

/** Listens to a report before it is sent, so that the right number is called first. */
export const hearEmergency: UseCase<typeof operation> = async ({ text, category }, { db }) => ({
  emergency: await emergencyOf(text, category, db),
});

/** Reads the numbers to call now: at the caller's home, or where he works and somebody told him. */
export const emergencyNumbers: UseCase<typeof numbersOperation> = async (input, { caller, db, now }) => {
  const { homeCommunityId, homePlaceId, personId } = caller;
  const communityId = input.communityId ?? homeCommunityId;
  if (communityId === null) return { gasRepair: null, onDuty: null };
  if (!(await isOfCommunity(db, { personId, communityId }, now))) throw new Refusal('NOT_FOUND');
  const placeId = communityId === homeCommunityId ? (homePlaceId ?? communityId) : communityId;
  const onDutyId = await findOnDuty(db, placeId, now, [personId]);
  return {
    gasRepair: await readGasRepair(db, communityId),
    onDuty: onDutyId && (await readPhone(db, onDutyId)),
  };
};
