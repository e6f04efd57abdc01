import type { rate as operation } from '../../contract/requests/rate';
import type { UseCase } from '../../platform/context';
import { checkerActor } from './actors';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { effect } from './queries/effects';
import { ratesHimself } from './standing';
import { close, sendBack } from './verdict';

/** Closes a request as solved, or sends it to rectifying; the rest of the rating is optional. By telephone, somebody who did not handle it writes it down. */
export const rate: UseCase<typeof operation> = (input, context) =>
  makeMove(['rate'], input, context, (snapshot) => {
    const { solved, satisfaction } = input;
    const consequence = solved ? close(snapshot, context) : sendBack(snapshot, context.now);
    return {
      steps: [
        {
          move: 'rate',
          state: solved ? 'closed' : 'rectifying',
          words: input.words,
          facts: { ...handlerFacts(snapshot), solved, satisfaction },
        },
      ],
      actor: ratesHimself(snapshot)
        ? { id: context.caller.personId, kind: 'requester' }
        : checkerActor(context, snapshot),
      ...consequence,
      effects: [...(consequence.effects ?? []), effect.enterRating(input)],
    };
  });
