import type { settleRequest as operation } from '../../contract/requests/settle-request';
import type { UseCase } from '../../platform/context';
import { checkerActor } from './actors';
import { makeMove } from './make-move';
import { effect } from './queries/effects';
import { ratingTurn } from './turns';

/** Deals with a matter on the spot; whoever did it is kept as its handler, and so neither checks nor rates it. */
export const settleRequest: UseCase<typeof operation> = (input, context) =>
  makeMove(['settle'], input, context, async (snapshot) => {
    const { personId } = context.caller;
    return {
      steps: [
        {
          move: 'settle',
          state: 'resolved',
          words: input.words,
          facts: { receiverPersonId: personId, takenBy: personId, outcome: 'fixed' },
        },
      ],
      actor: checkerActor(context, snapshot),
      next: await ratingTurn(snapshot, context, personId),
      effects: [effect.enterSettled(context.newId(), personId, context.now)],
      photos: input.photos,
    };
  });
