import type { Whose } from '../../community/queries/former-accounts';
import { isAllowed } from '../../contract/requests/allowed-moves';
import type { Context } from '../../platform/context';
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

/** Brings wishes that were claimed before an account was tied; ended ones go along too, so that nobody judges what he did. */
export async function bringClaims(whose: Whose, { db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  let count = 0;
  for (const { communityId, requestId, claimantId, personId } of await findClaimsToBring(db, whose)) {
    const snapshot = await loadSnapshot(db, communityId, requestId);
    if (snapshot?.claim?.claimantId !== claimantId || snapshot.requesterId === personId) continue;
    if (!isAllowed('adoptClaim', factsOf(snapshot), new Set(['holder']))) continue;
    const version = await moveRequest(db, snapshot, planClaim(snapshot, snapshot.claim, personId), now, null);
    count += Number(version !== null);
  }
  await handOverEndedClaims(db, whose);
  return count;
}
