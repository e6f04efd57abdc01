import type { checkOutcome as operation } from '../../contract/requests/check-outcome';
import type { UseCase } from '../../platform/context';
import { checkerActor } from './actors';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { ratingTurn } from './turns';
import { sendBack } from './verdict';

/** Says whether what was reported done is done. Solved waits for the requester's rating; otherwise it is worked on again. */
export const checkOutcome: UseCase<typeof operation> = (input, context) =>
  makeMove(['check'], input, context, async (snapshot) => {
    const outcome = input.solved
      ? { next: await ratingTurn(snapshot, context) }
      : sendBack(snapshot, context.now);
    return {
      steps: [
        {
          move: 'check',
          state: input.solved ? 'resolved' : 'rectifying',
          words: input.words,
          facts: { ...handlerFacts(snapshot), solved: input.solved },
        },
      ],
      actor: checkerActor(context, snapshot),
      photos: input.photos,
      ...outcome,
    };
  });
