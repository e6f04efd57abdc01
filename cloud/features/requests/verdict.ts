import type { Context } from '../../platform/context';
import { dueAfter } from './deadlines';
import { reworkOwner } from './owner-rules';
import { change } from './queries/changes';
import { effect } from './queries/effects';
import type { MovePlan } from './queries/move-request';
import type { Snapshot } from './snapshot';

/** The part of a plan that follows from a verdict: who is next, and what becomes of work order, claim and window. */
type Consequence = Pick<MovePlan, 'next' | 'changes' | 'effects'>;

/** Not solved: whoever did it works on it again, with a new deadline. */
export function sendBack(snapshot: Snapshot, now: Date): Consequence {
  const dueAt = dueAfter(now, 'rectify', snapshot.urgency, snapshot.policy);
  const { workOrder } = snapshot;
  return {
    next: { owner: reworkOwner(snapshot), dueAt },
    changes: [change.markReminded(null), change.relight(1, now)],
    effects: workOrder ? [effect.setWorkOrder(workOrder.id, 'taken', null, dueAt)] : [],
  };
}

/** Closed: nobody must act any more; a claim is fulfilled and a window on the wall is lit. */
export function close(snapshot: Snapshot, { now }: Pick<Context, 'now'>): Consequence {
  return {
    next: null,
    changes: [change.relight(2, now)],
    effects: snapshot.claim ? [effect.setClaim(snapshot.claim.id, 'fulfilled')] : [],
  };
}
