import type { unpublishWish as operation } from '../../contract/requests/unpublish-wish';
import type { UseCase } from '../../platform/context';
import { deskActor } from './actors';
import { deskTurn } from './desk-turn';
import { makeMove } from './make-move';
import { change } from './queries/changes';

/** Takes an unclaimed wish off the wall. */
export const unpublishWish: UseCase<typeof operation> = (input, context) =>
  makeMove(['unpublish'], input, context, async (snapshot) => ({
    steps: [{ move: 'unpublish', state: 'accepted', words: input.reason }],
    actor: deskActor(context, snapshot),
    next: await deskTurn(snapshot, 'sendOut', context),
    changes: [change.takeOffWall()],
  }));
