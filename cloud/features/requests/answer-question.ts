import type { answerQuestion as operation } from '../../contract/requests/answer-question';
import type { UseCase } from '../../platform/context';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { resumedTurn } from './turns';

/** Answers what was asked; whoever asked has the turn again. */
export const answerQuestion: UseCase<typeof operation> = (input, context) =>
  makeMove(['answer'], input, context, (snapshot) => ({
    steps: [{ move: 'answer', state: snapshot.state, words: input.words, facts: handlerFacts(snapshot) }],
    actor: { id: context.caller.personId, kind: 'requester' },
    photos: input.photos,
    ...resumedTurn(snapshot, context.now),
  }));
