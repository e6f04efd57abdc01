import { chooseReceiver, loadDuties } from '../../community/find-receiver';
import { shanghaiDate } from '../../community/working-time';
import type { receivers as operation } from '../../contract/requests/receivers';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { readForecast, readReceivers } from './queries/read-choices';

/** Lists whom the desk can dispatch to at a place, the usual one first. */
export const receivers: UseCase<typeof operation> = async (input, { caller, db, now }) => {
  const placeId = input.placeId ?? input.communityId;
  const place = await readForecast(db, input.communityId, placeId, null);
  const isOurs = caller.grants.some(
    ({ role, nodeId }) => ['desk', 'streetCoordinator'].includes(role) && place?.ancestors.includes(nodeId),
  );
  if (!place || !isOurs) throw new Refusal('NOT_FOUND');
  const choice = chooseReceiver(await loadDuties(db), place.ancestors, input.category ?? null);
  const rows = await readReceivers(db, input.communityId, placeId, shanghaiDate(now));
  const list = rows.map(({ kind, id, name, role, phone, openCount, isGridWorker }) => ({
    receiver: { kind, id },
    name,
    role,
    phone,
    isUsual: choice !== null && ('unitId' in choice ? choice.unitId === id : isGridWorker),
    openCount,
  }));
  return { receivers: list.sort((a, b) => Number(b.isUsual) - Number(a.isUsual)) };
};
