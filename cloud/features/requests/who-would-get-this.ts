import { decidingDuty, loadDuties } from '../../community/find-receiver';
import { shanghaiDate } from '../../community/working-time';
import type { whoWouldGetThis as operation } from '../../contract/requests/who-would-get-this';
import type { Caller, Database, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { routeOf } from './dispatcher';
import { deskOwner } from './owner-rules';
import { readLabel, readReceiver, readTrial, type Trial } from './queries/read-trial';
import { loadHolders, type Unrouted } from './queries/route-batch';

/** Nobody in particular asks, so that nobody is left out for a conflict of interest. */
const nobody = '00000000-0000-0000-0000-000000000000';

function reachOf({ grants }: Caller): string[] {
  return grants.filter(({ role }) => role === 'administrator').map(({ nodeId }) => nodeId);
}

function asRequest(
  trial: Trial,
  asked: Pick<Unrouted, 'placeId' | 'kind' | 'category'>,
  now: Date,
): Unrouted {
  return {
    ...trial,
    ...asked,
    requestId: nobody,
    version: 1,
    requesterId: nobody,
    recordedBy: nobody,
    aboutPersonId: null,
    onDutyId: null,
    isAboutDesk: false,
    dueAt: now,
  };
}

async function receiverOf(db: Database, proposed: ReturnType<typeof routeOf>['proposed']) {
  const found = proposed && (await readReceiver(db, proposed));
  if (!found) return null;
  return { kind: 'unitId' in proposed ? ('unit' as const) : ('person' as const), ...found };
}

/** Tries the rules out by routing a request that is never filed. */
export const whoWouldGetThis: UseCase<typeof operation> = async (input, { caller, db, now, newId }) => {
  const { placeId, kind } = input;
  const category = input.category ?? null;
  const trial = await readTrial(db, placeId, category, reachOf(caller));
  if (!trial) throw new Refusal('NOT_FOUND');
  const holders = await loadHolders(db, trial.ancestors, shanghaiDate(now));
  const duties = await loadDuties(db);
  const request = asRequest(trial, { placeId, kind, category }, now);
  const { proposed, workOrder } = routeOf(request, { duties, holders, now, newId });
  const where = { communityId: trial.communityId, placeAncestors: trial.ancestors, isAboutDesk: false };
  const desk = deskOwner(holders, new Set(), where);
  const duty =
    kind === 'wish' || kind === 'complaint' ? null : decidingDuty(duties, trial.ancestors, category);
  return {
    receiver: await receiverOf(db, proposed),
    isDirect: workOrder !== null,
    desk: { role: desk.role, placeName: await readLabel(db, desk.nodeId) },
    isDeskStaffed: holders.some(({ role, nodeId }) => role === desk.role && nodeId === desk.nodeId),
    rule: duty && {
      placeName: await readLabel(db, duty.nodeId),
      isForEvery: duty.category === null,
      isForGridWorker: duty.unitId === null,
    },
  };
};
