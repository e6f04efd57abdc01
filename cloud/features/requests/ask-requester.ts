import type { askRequester as operation } from '../../contract/requests/ask-requester';
import type { UseCase } from '../../platform/context';
import { speakingActor } from './actors';
import { dueAfter } from './deadlines';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { change } from './queries/changes';
import { sameTurn } from './turns';

/** Asks the requester something; until the answer, or for 3 working days, the turn is the requester's and the clock stands still. */
export const askRequester: UseCase<typeof operation> = (input, context) =>
  makeMove(['ask'], input, context, (snapshot) => {
    const { now } = context;
    return {
      steps: [{ move: 'ask', state: snapshot.state, words: input.words, facts: handlerFacts(snapshot) }],
      actor: speakingActor(context, snapshot),
      next: {
        owner: { personId: snapshot.requesterId },
        dueAt: dueAfter(now, 'answer', snapshot.urgency, snapshot.policy),
      },
      pausedTurn: { ...sameTurn(snapshot).next, askedAt: now },
      changes: [change.countAsk()],
    };
  });
