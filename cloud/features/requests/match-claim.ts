import type { matchClaim as operation } from '../../contract/requests/match-claim';
import type { UseCase } from '../../platform/context';
import { deskActor } from './actors';
import { claimOf, handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { effect } from './queries/effects';

/** Brings claimant and wisher together; the claimant is the next owner, until the claim's term. */
export const matchClaim: UseCase<typeof operation> = (input, context) =>
  makeMove(['match'], input, context, (snapshot) => {
    const claim = claimOf(snapshot);
    return {
      steps: [{ move: 'match', state: 'in_progress', words: input.words, facts: handlerFacts(snapshot) }],
      actor: deskActor(context, snapshot),
      next: { owner: { personId: claim.claimantId }, dueAt: claim.termEndsAt },
      effects: [effect.setClaim(claim.id, 'matched')],
    };
  });
