import type { publishWish as operation } from '../../contract/requests/publish-wish';
import type { UseCase } from '../../platform/context';
import { deskActor } from './actors';
import { deskTurn } from './desk-turn';
import { makeMove } from './make-move';
import { change } from './queries/changes';
import { effect } from './queries/effects';

/** Puts an accepted wish on the wall in the desk's words; unclaimed it comes back to the desk's attention after 15 days. */
export const publishWish: UseCase<typeof operation> = (input, context) =>
  makeMove(['publish'], input, context, async (snapshot) => ({
    steps: [{ move: 'publish', state: 'accepted' }],
    actor: deskActor(context, snapshot),
    next: await deskTurn(snapshot, 'unclaimed', context),
    changes: [change.putOnWall(context.now), change.clearDecline(), change.markReminded(null)],
    effects: [effect.publish(input, context.now)],
  }));
