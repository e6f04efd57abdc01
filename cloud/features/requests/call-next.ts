import { shanghaiDate } from '../../community/working-time';
import type { Context } from '../../platform/context';
import { dueAfter } from './deadlines';
import { deskOwner, excludedFrom } from './owner-rules';
import { effect } from './queries/effects';
import { loadEligible } from './queries/load-eligible';
import type { MovePlan } from './queries/move-request';
import { findNextOnDuty } from './queries/next-on-duty';
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
 * Calls the next one on duty for an emergency that nobody took in time, or that nobody was on duty for: on the deepest node with somebody
 * who was not called since his shift began, and up from there. Whoever was called before goes on beside. Returns null when it lies with
 * the desk already and nobody is on duty.
 */
export async function planCallNext(snapshot: Snapshot, tools: Tools): Promise<MovePlan | null> {
  const { db, now, newId } = tools;
  const { owner, urgency, policy, workOrder } = snapshot;
  const formerPersonId = workOrder?.receiverPersonId ?? null;
  const personId = await findNextOnDuty(db, snapshot, now);
  if (personId === null)
    return owner && 'role' in owner ? null : planForDesk(snapshot, formerPersonId, tools);
  const resolveBy = dueAfter(now, 'resolve', urgency, policy);
  return {
    steps: [{ move: 'callNext', state: 'dispatched', facts: { receiverPersonId: personId, formerPersonId } }],
    actor: byClock,
    next: { owner: { personId }, dueAt: dueAfter(now, 'take', urgency, policy) },
    effects: [
      ...(workOrder && formerPersonId !== personId ? [effect.letHelp(workOrder.id)] : []),
      effect.cancelOffersTo(personId),
      effect.offerWorkOrder(newId(), { kind: 'person', id: personId }, now, resolveBy),
    ],
  };
}
