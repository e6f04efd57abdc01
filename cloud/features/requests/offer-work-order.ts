import { shanghaiDate } from '../../community/working-time';
import type { Urgency } from '../../contract/requests/kinds';
import type { ReceiverRef } from '../../contract/requests/receivers';
import type { CommandContext } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { dueAfter } from './deadlines';
import { change } from './queries/changes';
import { isFitReceiver } from './queries/check-fitness';
import { effect } from './queries/effects';
import type { MovePlan, Step } from './queries/move-request';
import type { Snapshot } from './snapshot';

/** The part of a plan that sends a request to its receiver: step, owner, work order, and a window half lit. */
export interface Offer {
  readonly step: Step;
  readonly next: NonNullable<MovePlan['next']>;
  readonly effects: NonNullable<MovePlan['effects']>;
  readonly changes: NonNullable<MovePlan['changes']>;
}

/** Throws RECEIVER_UNFIT when a receiver cannot act at a place today, asked for it himself, or is whom the complaint is about. */
export async function refuseUnfitReceiver(
  snapshot: Snapshot,
  receiver: ReceiverRef,
  placeId: string,
  context: CommandContext,
): Promise<void> {
  const { requesterId, aboutUnitId, aboutPersonId } = snapshot;
  const isBarred = [requesterId, aboutUnitId, aboutPersonId].includes(receiver.id);
  if (isBarred || !(await isFitReceiver(context.db, receiver, placeId, shanghaiDate(context.now))))
    throw new Refusal('RECEIVER_UNFIT');
}

/** Prepares the lead's work order for a unit or person. */
export async function offerWorkOrder(
  snapshot: Snapshot,
  to: { receiver: ReceiverRef; placeId: string; urgency: Urgency; instruction: string },
  context: CommandContext,
): Promise<Offer> {
  const { receiver } = to;
  await refuseUnfitReceiver(snapshot, receiver, to.placeId, context);
  const resolveBy = dueAfter(context.now, 'resolve', to.urgency, snapshot.policy);
  const owner = receiver.kind === 'unit' ? { unitId: receiver.id } : { personId: receiver.id };
  return {
    step: {
      move: 'dispatch',
      state: 'dispatched',
      words: to.instruction,
      facts: {
        ...(receiver.kind === 'unit' ? { receiverUnitId: receiver.id } : { receiverPersonId: receiver.id }),
        resolveBy: resolveBy.toISOString(),
      },
    },
    next: { owner, dueAt: dueAfter(context.now, 'take', to.urgency, snapshot.policy) },
    effects: [effect.offerWorkOrder(context.newId(), receiver, context.now, resolveBy)],
    changes: [change.clearDecline(), change.relight(1, context.now)],
  };
}
