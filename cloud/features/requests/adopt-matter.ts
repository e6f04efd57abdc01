import { isAllowed } from '../../contract/requests/allowed-moves';
import { isOpen } from '../../contract/requests/lifecycle';
import type { Context } from '../../platform/context';
import { dueAfter } from './deadlines';
import { change } from './queries/changes';
import type { MovePlan } from './queries/move-request';
import type { Snapshot } from './snapshot';
import { factsOf, ratesHimself } from './standing';

/** Whether a matter may be brought into an account: none has it. */
export function isAdoptable(snapshot: Snapshot): boolean {
  return isAllowed('adopt', factsOf(snapshot), new Set(['holder']));
}

/** Whose turn it is once the requester has an account: what waited for him waits for him still, and he rates by himself. */
function turnOf(snapshot: Snapshot, personId: string, now: Date): MovePlan['next'] {
  const { owner, dueAt, requesterId, state, urgency, policy } = snapshot;
  if (!isOpen(state) || !owner || !dueAt) return null;
  if (state === 'resolved' && ratesHimself({ ...snapshot, requesterHasAccount: true }))
    return { owner: { personId }, dueAt: dueAfter(now, 'lapse', urgency, policy) };
  const isHis = 'personId' in owner && owner.personId === requesterId;
  return { owner: isHis ? { personId } : owner, dueAt };
}

/** Makes somebody the requester of what he asked for without this account; the code of its slip goes on working. */
export function planAdoption(snapshot: Snapshot, personId: string, { now }: Pick<Context, 'now'>): MovePlan {
  const facts = { requesterId: personId, formerRequesterId: snapshot.requesterId };
  return {
    steps: [{ move: 'adopt', state: snapshot.state, facts }],
    actor: { id: personId, kind: 'requester' },
    next: turnOf(snapshot, personId, now),
    pausedTurn: snapshot.pausedTurn,
    changes: [change.handOver(personId)],
  };
}
