import type { returnWorkOrder as operation } from '../../contract/requests/return-work-order';
import type { UseCase } from '../../platform/context';
import { receiverActor } from './actors';
import { deskTurn } from './desk-turn';
import { handlerFacts, workOrderOf } from './handlers';
import { makeMove } from './make-move';
import { change } from './queries/changes';
import { effect } from './queries/effects';

/** Gives a work order back to the desk with the reason; it is counted. */
export const returnWorkOrder: UseCase<typeof operation> = (input, context) =>
  makeMove(['return'], input, context, async (snapshot) => ({
    steps: [{ move: 'return', state: 'accepted', words: input.reason, facts: handlerFacts(snapshot) }],
    actor: receiverActor(context, snapshot),
    next: await deskTurn(snapshot, 'sendOut', context),
    changes: [change.countReturn(), change.relight(0, context.now)],
    effects: [effect.setWorkOrder(workOrderOf(snapshot).id, 'returned', null), effect.cancelHelpers()],
  }));
