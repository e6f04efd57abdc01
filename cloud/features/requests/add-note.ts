import type { addNote as operation } from '../../contract/requests/add-note';
import type { UseCase } from '../../platform/context';
import { speakingActor } from './actors';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { sameTurn } from './turns';

/** Adds words or photos to an open request; owner and due time stay. */
export const addNote: UseCase<typeof operation> = (input, context) =>
  makeMove(['note'], input, context, (snapshot) => {
    return {
      steps: [{ move: 'note', state: snapshot.state, words: input.words, facts: handlerFacts(snapshot) }],
      actor: speakingActor(context, snapshot),
      ...sameTurn(snapshot),
      photos: input.photos,
    };
  });
