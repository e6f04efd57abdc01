import type { involveReceiver as operation } from '../../contract/requests/involve-receiver';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { deskActor } from './actors';
import { workOrderOf } from './handlers';
import { makeMove } from './make-move';
import { refuseUnfitReceiver } from './offer-work-order';
import { effect } from './queries/effects';
import { sameTurn } from './turns';

/** Lays a work order beside the lead's; whose turn it is and until when stays the lead's. */
export const involveReceiver: UseCase<typeof operation> = (input, context) =>
  makeMove(['involve'], input, context, async (snapshot) => {
    const { receiver } = input;
    const lead = workOrderOf(snapshot);
    const involved = [lead, ...snapshot.helperOrders].map(
      (one) => one.receiverUnitId ?? one.receiverPersonId,
    );
    if (involved.includes(receiver.id))
      throw new Refusal('RECEIVER_UNFIT', { because: 'works on it already' });
    await refuseUnfitReceiver(snapshot, receiver, snapshot.placeId, context);
    const facts =
      receiver.kind === 'unit' ? { receiverUnitId: receiver.id } : { receiverPersonId: receiver.id };
    return {
      steps: [{ move: 'involve', state: snapshot.state, words: input.instruction, facts }],
      actor: deskActor(context, snapshot),
      ...sameTurn(snapshot),
      effects: [effect.offerWorkOrder(context.newId(), receiver, context.now, lead.dueAt, false)],
    };
  });
