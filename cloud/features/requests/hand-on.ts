import { shanghaiDate } from '../../community/working-time';
import type { Context } from '../../platform/context';
import { deskTurn } from './desk-turn';
import { handlerFacts } from './handlers';
import { checkingOwner, deskOwner, excludedFrom } from './owner-rules';
import { change } from './queries/changes';
import { effect } from './queries/effects';
import { loadEligible } from './queries/load-eligible';
import type { MovePlan } from './queries/move-request';
import type { Snapshot } from './snapshot';

type Tools = Pick<Context, 'db' | 'now'>;

const byClock = { id: null, kind: 'clock' } as const;

/** Takes a work order back from whoever cannot act any more: the desk sends it to another. Not counted as a return. */
async function takeBack(snapshot: Snapshot, orderId: string, tools: Tools): Promise<MovePlan> {
  return {
    steps: [{ move: 'handOn', state: 'accepted', facts: handlerFacts(snapshot) }],
    actor: byClock,
    next: await deskTurn(snapshot, 'sendOut', tools),
    changes: [change.relight(0, tools.now)],
    effects: [effect.setWorkOrder(orderId, 'cancelled', null), effect.cancelHelpers()],
  };
}

/**
 * Gives the turn to somebody who can act, after a role ended in the middle of it: what lies with a receiver goes back to the desk, what
 * lies with a role to whoever is free at the next desk or above, until the same time.
 */
export async function planHandOn(snapshot: Snapshot, tools: Tools): Promise<MovePlan> {
  const { owner, workOrder, state, dueAt, declineProposedBy } = snapshot;
  if (workOrder && owner && !('role' in owner)) return takeBack(snapshot, workOrder.id, tools);
  const holders = await loadEligible(tools.db, snapshot.placeId, shanghaiDate(tools.now));
  const excluded = excludedFrom(snapshot, declineProposedBy);
  const isCheck = state === 'checking' && owner && 'role' in owner && owner.role === 'gridWorker';
  const next = isCheck ? checkingOwner(snapshot, holders, excluded) : deskOwner(holders, excluded, snapshot);
  return {
    steps: [{ move: 'handOn', state }],
    actor: byClock,
    next: { owner: next, dueAt: dueAt ?? tools.now },
    pausedTurn: snapshot.pausedTurn,
  };
}
