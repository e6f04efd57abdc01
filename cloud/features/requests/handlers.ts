import { Refusal } from '../../platform/refusal';
import type { Snapshot } from './snapshot';

/** The active claim of a request. The lifecycle table has asked for it already; without one the move is not allowed. */
export function claimOf(snapshot: Snapshot): NonNullable<Snapshot['claim']> {
  if (!snapshot.claim) throw new Refusal('MOVE_NOT_ALLOWED', { because: 'no active claim' });
  return snapshot.claim;
}

/** The work order of a request that is offered, taken or resolved. */
export function workOrderOf(snapshot: Snapshot): NonNullable<Snapshot['workOrder']> {
  if (!snapshot.workOrder) throw new Refusal('MOVE_NOT_ALLOWED', { because: 'no work order' });
  return snapshot.workOrder;
}

/** The ids of who works on it, for the events' facts: the claimant, or the work order's receiver. */
export function handlerFacts(snapshot: Snapshot): Record<string, string | null> {
  const { claim, workOrder } = snapshot;
  return {
    ...(claim && { claimantId: claim.claimantId, claimUnitId: claim.unitId }),
    ...(workOrder?.receiverUnitId && { receiverUnitId: workOrder.receiverUnitId }),
    ...(workOrder?.receiverPersonId && { receiverPersonId: workOrder.receiverPersonId }),
    ...(workOrder?.takenBy && { takenBy: workOrder.takenBy }),
  };
}
