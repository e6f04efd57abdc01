import type { withdraw as operation } from '../../contract/requests/withdraw';
import type { UseCase } from '../../platform/context';
import { handlerFacts } from './handlers';
import { makeMove } from './make-move';
import { change } from './queries/changes';
import { effect } from './queries/effects';

/** Takes a request back: an offered work order is cancelled, a wish leaves the wall. */
export const withdraw: UseCase<typeof operation> = (input, context) =>
  makeMove(['withdraw'], input, context, (snapshot) => ({
    steps: [{ move: 'withdraw', state: 'withdrawn', words: input.reason, facts: handlerFacts(snapshot) }],
    actor: { id: context.caller.personId, kind: 'requester' },
    next: null,
    changes: [change.takeOffWall(), change.clearDecline()],
    effects: snapshot.workOrder
      ? [effect.setWorkOrder(snapshot.workOrder.id, 'cancelled', null), effect.cancelHelpers()]
      : [],
  }));
