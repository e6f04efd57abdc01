import type { takeWorkOrder as operation } from '../../contract/requests/take-work-order';
import type { UseCase } from '../../platform/context';
import { receiverActor } from './actors';
import { handlerFacts, workOrderOf } from './handlers';
import { makeMove } from './make-move';
import { effect } from './queries/effects';

/** Takes a dispatched work order in hand; from now on the deadline to resolve runs. */
export const takeWorkOrder: UseCase<typeof operation> = (input, context) =>
  makeMove(['take'], input, context, (snapshot) => {
    const order = workOrderOf(snapshot);
    const { personId } = context.caller;
    const owner = order.receiverUnitId ? { unitId: order.receiverUnitId } : { personId };
    return {
      steps: [
        { move: 'take', state: 'in_progress', facts: { ...handlerFacts(snapshot), takenBy: personId } },
      ],
      actor: receiverActor(context, snapshot),
      next: { owner, dueAt: order.dueAt },
      effects: [effect.takeWorkOrder(order.id, personId)],
    };
  });
