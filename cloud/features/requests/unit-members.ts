import { shanghaiDate } from '../../community/working-time';
import type { unitMembers as operation } from '../../contract/requests/unit-members';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { isSubject, unitsHere } from './conflict';
import { loadSnapshot } from './queries/load-snapshot';
import { readMembers } from './queries/unit-members';

/** Lists the colleagues who can go, for people of the unit that has the work order. */
export const unitMembers: UseCase<typeof operation> = async (input, { caller, db, now }) => {
  const snapshot = await loadSnapshot(db, input.communityId, input.requestId);
  const unitId = snapshot?.workOrder?.receiverUnitId;
  if (!snapshot || !unitId || !unitsHere(caller, snapshot).includes(unitId) || isSubject(caller, snapshot))
    throw new Refusal('NOT_FOUND');
  const { communityId, placeId } = snapshot;
  return { members: await readMembers(db, communityId, unitId, placeId, shanghaiDate(now)) };
};
