import { findOnDuty } from '../../community/on-duty';
import { shanghaiDate } from '../../community/working-time';
import type { Context } from '../../platform/context';
import { dueAfter } from './deadlines';
import { workOrderOf } from './handlers';
import { deskOwner, excludedFrom } from './owner-rules';
import { effect } from './queries/effects';
import { loadEligible } from './queries/load-eligible';
import type { MovePlan } from './queries/move-request';
import { readCalled } from './queries/read-called';
import type { Snapshot } from './snapshot';

type Tools = Pick<Context, 'db' | 'now' | 'newId'>;

const byClock = { id: null, kind: 'clock' } as const;

/** Nobody else is on duty: the desk and the street find somebody. It stays overdue, and whoever was called last may still take it. */
async function planForDesk(snapshot: Snapshot, formerPersonId: string | null, { db, now }: Tools) {
  const holders = await loadEligible(db, snapshot.placeId, shanghaiDate(now));
  const street = holders.find(({ role }) => role === 'streetCoordinator');
  return {
    steps: [
      {
        move: 'callNext',
        state: snapshot.state,
        facts: { formerPersonId, ...(street && { aboveNodeId: street.nodeId }) },
      },
    ],
    actor: byClock,
    next: { owner: deskOwner(holders, excludedFrom(snapshot), snapshot), dueAt: snapshot.dueAt ?? now },
  } satisfies MovePlan;
}

/**
 * Calls the next one on duty for an emergency that nobody took in time: on the deepest node with somebody who was not called yet, and up
 * from there. Whoever was called before goes on beside.
 */
export async function planCallNext(snapshot: Snapshot, tools: Tools): Promise<MovePlan> {
  const { db, now, newId } = tools;
  const order = workOrderOf(snapshot);
  const { requesterId, recordedBy, placeId, urgency, policy } = snapshot;
  const called = await readCalled(db, snapshot);
  const personId = await findOnDuty(db, placeId, now, [requesterId, recordedBy, ...called]);
  if (personId === null) return planForDesk(snapshot, order.receiverPersonId, tools);
  const resolveBy = dueAfter(now, 'resolve', urgency, policy);
  const facts = { receiverPersonId: personId, formerPersonId: order.receiverPersonId };
  return {
    steps: [{ move: 'callNext', state: snapshot.state, facts }],
    actor: byClock,
    next: { owner: { personId }, dueAt: dueAfter(now, 'take', urgency, policy) },
    effects: [
      effect.letHelp(order.id),
      effect.offerWorkOrder(newId(), { kind: 'person', id: personId }, now, resolveBy),
    ],
  };
}
