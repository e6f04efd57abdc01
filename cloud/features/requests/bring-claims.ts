import { isAllowed } from '../../contract/requests/allowed-moves';
import type { CommandContext } from '../../platform/context';
import { effect } from './queries/effects';
import { findClaimsToBring, handOverEndedClaims } from './queries/find-claims-to-bring';
import { loadSnapshot } from './queries/load-snapshot';
import { type MovePlan, moveRequest } from './queries/move-request';
import type { Owner, Snapshot } from './snapshot';
import { factsOf } from './standing';

/** Makes somebody the claimant of what he claimed before he was tied to who he is now: whatever waited for him waits for him still. */
function planClaim(snapshot: Snapshot, claim: NonNullable<Snapshot['claim']>, personId: string): MovePlan {
  const { owner, dueAt, pausedTurn, state } = snapshot;
  const nowHis = (one: Owner): Owner =>
    'personId' in one && one.personId === claim.claimantId ? { personId } : one;
  const facts = { claimantId: personId, formerClaimantId: claim.claimantId };
  return {
    steps: [{ move: 'adoptClaim', state, facts }],
    actor: { id: personId, kind: 'claimant' },
    next: owner && dueAt ? { owner: nowHis(owner), dueAt } : null,
    pausedTurn: pausedTurn && { ...pausedTurn, owner: nowHis(pausedTurn.owner) },
    effects: [effect.handClaim(claim.id, personId)],
  };
}

/** Brings the wishes that the caller claimed as a volunteer before his account was tied; ended ones stay his, so that he judges none of them. */
export async function bringClaims({ caller, db, now }: CommandContext): Promise<void> {
  const { personId } = caller;
  for (const found of await findClaimsToBring(db, personId)) {
    const snapshot = await loadSnapshot(db, found.communityId, found.requestId);
    if (snapshot?.claim?.claimantId !== found.claimantId || snapshot.requesterId === personId) continue;
    if (!isAllowed('adoptClaim', factsOf(snapshot), new Set(['holder']))) continue;
    await moveRequest(db, snapshot, planClaim(snapshot, snapshot.claim, personId), now, null);
  }
  await handOverEndedClaims(db, personId);
}
