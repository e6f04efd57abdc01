import type {
  cancelBooking as cancelOperation,
  changeBooking as changeOperation,
  rateBooking as rateOperation,
} from '../../contract/hall/booking';
import type { HallParty } from '../../contract/hall/lifecycle';
import type { Database, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { inTransaction, lookAgain } from './in-turn';
import { actorOf, moveInPlace, moveOut, readForMove } from './move-of-booking';
import { passOn } from './pass-on';
import { effect } from './queries/effects';
import type { BookingSnapshot } from './queries/load-booking';
import { type BookingPlan, moveBooking, type NewTime } from './queries/move-booking';
import { type LockedSlot, lockSlots, takePlaces } from './queries/slots';

/** Throws TOO_LATE_TO_CHANGE when the booker is past the window; staff always can. */
function refuseIfTooLate(booking: BookingSnapshot, parties: ReadonlySet<HallParty>, now: Date): void {
  if (!parties.has('staff') && booking.changeableUntil < now) throw new Refusal('TOO_LATE_TO_CHANGE');
}

/** Gives a place back; it is offered to whoever waits first, or becomes free. */
export const cancelBooking: UseCase<typeof cancelOperation> = ({ reason, ...ref }, context) =>
  moveOut('cancel', ref, context, (booking, parties) => {
    refuseIfTooLate(booking, parties, context.now);
    return {
      move: 'cancel',
      state: 'cancelled',
      tells: !parties.has('booker'),
      words: reason,
      actor: actorOf(context.caller, parties),
      effects: [effect.endTask('cancelled')],
    };
  });

/** The time a booking has in a slot. */
export function timeIn(slot: LockedSlot): NewTime {
  const { slotId, date, startsAt, endsAt } = slot;
  return {
    slotId,
    date,
    startsAt,
    endsAt,
    changeableUntil: new Date(startsAt.getTime() - slot.cancelMinutes * 60_000),
  };
}

/** Throws why nobody can move into a slot. */
export function refuseSlot(slot: LockedSlot, serviceId: string, byStaff: boolean, now: Date): void {
  if (slot.serviceId !== serviceId || slot.blockedBy !== null) throw new Refusal('SLOT_CLOSED');
  if (slot.startsAt <= now || (!byStaff && slot.closesAt < now)) throw new Refusal('SLOT_TOO_LATE');
  if (!byStaff && slot.releasedAt > now) throw new Refusal('SLOT_NOT_RELEASED');
  if (slot.taken >= slot.capacity) throw new Refusal('SLOT_FULL');
}

/** Moves a booking between two locked slots: the old place is settled first, for a room may be the same. Null when the booking has moved on. */
export async function moveAcross(
  trx: Database,
  booking: BookingSnapshot,
  slots: { readonly from: LockedSlot; readonly to: LockedSlot },
  plan: BookingPlan,
  context: { readonly now: Date; readonly command: Parameters<typeof moveBooking>[4] },
): Promise<number | null> {
  const { now, command } = context;
  const version = await moveBooking(trx, booking, plan, now, command);
  if (version === null) return null;
  await passOn(trx, slots.from, { freed: 1, actor: plan.actor, at: now });
  await takePlaces(trx, slots.to, 1);
  return version;
}

/** Moves a booking to another slot of the same service; a venue's owner is asked again. */
export const changeBooking: UseCase<typeof changeOperation> = (input, context) => {
  const { db, now, caller } = context;
  return inTransaction(db, async (trx) => {
    const seen = await readForMove(trx, 'change', input, context);
    const slots = await lockSlots(trx, input.communityId, [seen.booking.slotId, input.slotId]);
    const { booking, parties } = await readForMove(trx, 'change', input, context);
    const from = slots.find(({ slotId }) => slotId === booking.slotId);
    const to = slots.find(({ slotId }) => slotId === input.slotId);
    if (!to) throw new Refusal('NOT_FOUND');
    if (!from) return lookAgain;
    refuseIfTooLate(booking, parties, now);
    if (from === to) throw new Refusal('INVALID', { fields: { slotId: 'notAllowed' } });
    refuseSlot(to, booking.serviceId, parties.has('staff'), now);
    const isAskedAgain = booking.ownerUnitId !== null && booking.state === 'confirmed';
    const state = isAskedAgain ? 'pending' : booking.state;
    const plan: BookingPlan = {
      move: 'change',
      state,
      tells: !parties.has('booker'),
      words: input.reason,
      actor: actorOf(caller, parties),
      newTime: timeIn(to),
    };
    const version = await moveAcross(trx, booking, { from, to }, plan, context);
    return version === null ? lookAgain : { bookingId: booking.bookingId, state, version };
  });
};

/** Rates a completed service, once. */
export const rateBooking: UseCase<typeof rateOperation> = (input, context) =>
  moveInPlace('rate', input, context, (booking, parties) => {
    if (booking.isRated) throw new Refusal('MOVE_NOT_ALLOWED', { because: 'rated' });
    return {
      move: 'rate',
      state: 'completed',
      tells: false,
      words: input.words,
      actor: actorOf(context.caller, parties),
      effects: [effect.enterRating(input)],
    };
  });
