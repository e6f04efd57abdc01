import { chooseReceiver, loadDuties } from '../../community/find-receiver';
import { shanghaiDate } from '../../community/working-time';
import type { forecast as operation } from '../../contract/requests/forecast';
import type { Database, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { dueAfter, policyOf } from './deadlines';
import { readForecast, readGridWorker, readUnitName } from './queries/read-choices';

const dayMs = 86_400_000;

async function usualHandler(
  db: Database,
  ancestors: readonly string[],
  placeId: string,
  category: string | null,
  now: Date,
) {
  const choice = chooseReceiver(await loadDuties(db), ancestors, category);
  if (choice === null) return null;
  if ('unitId' in choice) return readUnitName(db, choice.unitId);
  return (await readGridWorker(db, placeId, shanghaiDate(now)))?.name ?? null;
}

/** Tells who usually handles such a matter and when the first answer comes. */
export const forecast: UseCase<typeof operation> = async (input, { caller, db, now }) => {
  const communityId = caller.homeCommunityId;
  if (communityId === null) throw new Refusal('NO_HOME');
  const placeId = input.placeId ?? caller.homePlaceId ?? communityId;
  const category = input.category ?? null;
  const found = await readForecast(db, communityId, placeId, category);
  if (!found) throw new Refusal('INVALID', { fields: { placeId: 'notAllowed' } });
  const policy = policyOf(found.settings);
  const term = dueAfter(now, 'claimTerm', 'normal', policy);
  return {
    firstAnswerDueAt: dueAfter(now, 'firstAnswer', found.urgency ?? 'normal', policy).toISOString(),
    handlerName:
      input.kind === 'wish' ? null : await usualHandler(db, found.ancestors, placeId, category, now),
    deskName: found.communityName,
    claimTermDays: Math.round((term.getTime() - now.getTime()) / dayMs),
  };
};
