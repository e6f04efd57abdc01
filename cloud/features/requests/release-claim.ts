import type { releaseClaim as operation } from '../../contract/requests/release-claim';
import type { Context, UseCase } from '../../platform/context';
import { deskActor } from './actors';
import { deskTurn } from './desk-turn';
import { claimOf, handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { change } from './queries/changes';
import { effect } from './queries/effects';
import type { MovePlan } from './queries/move-request';
import type { Snapshot } from './snapshot';
import { standingsOf } from './standing';

/** After the second release the desk must find a unit instead of waiting for the wall again. */
const releasesBeforeUnit = 2;

/** Plans a release, by claimant, desk or clock: the wish waits on the wall again, or for a unit. */
export async function planRelease(
  snapshot: Snapshot,
  actor: MovePlan['actor'],
  words: string,
  context: Pick<Context, 'db' | 'now'>,
): Promise<MovePlan> {
  const isLast = snapshot.releases + 1 >= releasesBeforeUnit;
  return {
    steps: [{ move: 'release', state: 'accepted', words, facts: handlerFacts(snapshot) }],
    actor,
    next: await deskTurn(snapshot, isLast ? 'sendOut' : 'unclaimed', context),
    changes: [change.countRelease(), change.relight(0, context.now), change.markReminded(null)],
    effects: [effect.setClaim(claimOf(snapshot).id, 'released')],
  };
}

/** Gives a claimed wish back, with a kind word to the wisher. */
export const releaseClaim: UseCase<typeof operation> = (input, context) =>
  makeMove(['release'], input, context, (snapshot) => {
    const isClaimant = standingsOf(context.caller, snapshot).has('claimant');
    const unitId = snapshot.claim?.unitId ?? null;
    const actor = isClaimant
      ? ({ id: context.caller.personId, kind: 'claimant', unitId } as const)
      : deskActor(context, snapshot);
    return planRelease(snapshot, actor, input.words, context);
  });
