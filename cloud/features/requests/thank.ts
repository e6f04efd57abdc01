import type { thank as operation } from '../../contract/requests/thank';
import type { UseCase } from '../../platform/context';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { effect } from './queries/effects';
import { close, sendBack } from './verdict';

/** Says whether a wish came true: check and rating in one. The words reach the wall only through the desk. */
export const thank: UseCase<typeof operation> = (input, context) =>
  makeMove(['thank'], input, context, (snapshot) => {
    const { fulfilled, satisfaction } = input;
    const consequence = fulfilled ? close(snapshot, context) : sendBack(snapshot, context.now);
    return {
      steps: [
        {
          move: 'thank',
          state: fulfilled ? 'closed' : 'rectifying',
          words: input.words,
          facts: { ...handlerFacts(snapshot), solved: fulfilled, satisfaction },
        },
      ],
      actor: { id: context.caller.personId, kind: 'requester' },
      photos: input.photos,
      ...consequence,
      effects: [...(consequence.effects ?? []), effect.enterRating({ solved: fulfilled, satisfaction })],
    };
  });
