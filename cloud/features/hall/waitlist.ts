import type {
  joinWaitlist as joinOperation,
  leaveWaitlist as leaveOperation,
  refuseOffer as refuseOperation,
} from '../../contract/hall/waitlist';
import type { CommandContext, UseCase } from '../../platform/context';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { inTransaction, lookAgain } from './in-turn';
import { offering } from './move-of-booking';
import { refuseUnlessAtHome } from './parties';
import { isAlreadyDone } from './queries/find-stored-reply';
import { readWaitRef } from './queries/read-waits';
import { type LockedSlot, lockSlots, settleSlot } from './queries/slots';
import { endWaits, enterWait, type WaitEnd } from './queries/waits';

/** Throws why nobody can wait for a slot: it is closed, over, not released, or has places left. */
function refuseToWait(slot: LockedSlot, now: Date): void {
  if (slot.blockedBy !== null) throw new Refusal('SLOT_CLOSED');
  if (slot.startsAt <= now || slot.closesAt < now) throw new Refusal('SLOT_TOO_LATE');
  if (slot.releasedAt > now) throw new Refusal('SLOT_NOT_RELEASED');
  if (slot.taken < slot.capacity) throw new Refusal('PLACES_LEFT');
}

/** Whether an error says that the person waits for this slot already. */
function isWaitingAlready(error: unknown): boolean {
  return ((error ?? {}) as { constraint?: unknown }).constraint === 'hall_wait_once';
}

/** Throws AlreadyDone when a twin of the command was faster. */
async function answerTwins(context: CommandContext): Promise<void> {
  if (await isAlreadyDone(context.db, context.command)) throw new AlreadyDone();
}

/** Waits for a place in a full slot, at the end of its line. */
export const joinWaitlist: UseCase<typeof joinOperation> = async (input, context) => {
  const { caller, command, db, newId, now } = context;
  refuseUnlessAtHome(caller, input.communityId);
  try {
    return await inTransaction(db, async (trx) => {
      const [slot] = await lockSlots(trx, input.communityId, [input.slotId]);
      if (!slot) throw new Refusal('NOT_FOUND');
      refuseToWait(slot, now);
      const wait = { id: newId(), personId: caller.personId, onBehalfOf: input.onBehalfOf, at: now };
      return enterWait(trx, slot, wait, command);
    });
  } catch (error) {
    if (error instanceof Refusal || isWaitingAlready(error)) await answerTwins(context);
    throw isWaitingAlready(error) ? new Refusal('ALREADY_WAITING') : error;
  }
};

type End = Pick<WaitEnd, 'move' | 'from' | 'to'>;

/** Ends the caller's own wait; a place that was offered goes to the next. */
async function endOwn(ref: { communityId: string; waitId: string }, end: End, context: CommandContext) {
  const { caller, command, db, now } = context;
  const wait = await readWaitRef(db, ref.communityId, ref.waitId, caller.personId);
  if (!wait) throw new Refusal('NOT_FOUND');
  const actor = { id: caller.personId, kind: 'booker' } as const;
  const ended = await inTransaction(db, async (trx) => {
    const [slot] = await lockSlots(trx, ref.communityId, [wait.slotId]);
    if (!slot) return lookAgain;
    const count = await endWaits(trx, slot, ref.waitId, { ...end, actor, tells: false, at: now }, command);
    if (count > 0 && end.from === 'offered')
      await settleSlot(trx, slot, { freed: 1, ...offering(slot, now), actor, at: now });
    return count;
  });
  if (ended === 0) {
    await answerTwins(context);
    throw new Refusal(end.from === 'offered' ? 'OFFER_ENDED' : 'MOVE_NOT_ALLOWED');
  }
  return { waitId: ref.waitId, state: end.to, place: null, offerEndsAt: null };
}

/** Waits no longer. */
export const leaveWaitlist: UseCase<typeof leaveOperation> = (ref, context) =>
  endOwn(ref, { move: 'leave', from: 'waiting', to: 'left' }, context);

/** Leaves the offered place to the next. */
export const refuseOffer: UseCase<typeof refuseOperation> = (ref, context) =>
  endOwn(ref, { move: 'refuse', from: 'offered', to: 'refused' }, context);
