import type { dispatchRequest as operation } from '../../contract/requests/dispatch-request';
import type { UseCase } from '../../platform/context';
import { deskActor } from './actors';
import { makeMove } from './make-move';
import { offerWorkOrder } from './offer-work-order';

/** Sends an accepted request to a unit or a person. */
export const dispatchRequest: UseCase<typeof operation> = (input, context) =>
  makeMove(['dispatch'], input, context, async (snapshot) => {
    const { placeId, urgency } = snapshot;
    const to = { receiver: input.receiver, placeId, urgency, instruction: input.instruction };
    const { step, ...offer } = await offerWorkOrder(snapshot, to, context);
    return { steps: [step], actor: deskActor(context, snapshot), ...offer };
  });
