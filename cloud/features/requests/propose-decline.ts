import type { proposeDecline as operation } from '../../contract/requests/propose-decline';
import type { UseCase } from '../../platform/context';
import { deskActor } from './actors';
import { deskTurn } from './desk-turn';
import { makeMove } from './make-move';
import { change } from './queries/changes';

/** Proposes to decline; the state stays, and somebody else at the desk, or else the street, is the next owner. */
export const proposeDecline: UseCase<typeof operation> = (input, context) =>
  makeMove(['proposeDecline'], input, context, async (snapshot) => ({
    steps: [{ move: 'proposeDecline', state: snapshot.state, words: input.reason }],
    actor: deskActor(context, snapshot),
    next: await deskTurn(snapshot, 'firstAnswer', context, context.caller.personId),
    changes: [change.proposeDecline(context.caller.personId)],
  }));
