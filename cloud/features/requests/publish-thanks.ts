import type { publishThanks as operation } from '../../contract/requests/publish-thanks';
import type { UseCase } from '../../platform/context';
import { deskActor } from './actors';
import { makeMove } from './make-move';
import { effect } from './queries/effects';

/** Puts a wisher's thanks on the wall in the desk's words. */
export const publishThanks: UseCase<typeof operation> = (input, context) =>
  makeMove(['publishThanks'], input, context, (snapshot) => ({
    steps: [{ move: 'publishThanks', state: 'closed' }],
    actor: deskActor(context, snapshot),
    next: null,
    effects: [effect.publishThanks(input.words)],
  }));
