import type { redirectRequest as operation } from '../../contract/requests/redirect-request';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { deskActor } from './actors';
import { workOrderOf } from './handlers';
import { makeMove } from './make-move';
import { offerWorkOrder } from './offer-work-order';
import { effect } from './queries/effects';

/** Sends a matter to another receiver than it lies with; the old work order is cancelled, and not counted as returned. */
export const redirectRequest: UseCase<typeof operation> = (input, context) =>
  makeMove(['redirect'], input, context, async (snapshot) => {
    const old = workOrderOf(snapshot);
    if (input.receiver.id === (old.receiverUnitId ?? old.receiverPersonId))
      throw new Refusal('RECEIVER_UNFIT');
    const { placeId, urgency } = snapshot;
    const to = { receiver: input.receiver, placeId, urgency, instruction: input.instruction };
    const offer = await offerWorkOrder(snapshot, to, context);
    const from = { formerUnitId: old.receiverUnitId, formerPersonId: old.receiverPersonId };
    return {
      ...offer,
      steps: [{ ...offer.step, move: 'redirect', facts: { ...offer.step.facts, ...from } }],
      actor: deskActor(context, snapshot),
      effects: [effect.setWorkOrder(old.id, 'cancelled', null), ...offer.effects],
    };
  });
