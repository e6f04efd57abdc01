import type { BookingMove, BookingState } from '../../contract/hall/lifecycle';
import type { Context, Database } from '../../platform/context';
import { inTransaction, lookAgain } from './in-turn';
import { layFurther } from './lay-slots';
import { linesOverUntil } from './offer-term';
import { passOn } from './pass-on';
import { bringFormer } from './queries/bring-bookings';
import { effect } from './queries/effects';
import { type BookingSnapshot, findTimely, loadBooking, lookAt, reschedule } from './queries/load-booking';
import { moveBooking } from './queries/move-booking';
import { closeTickets } from './queries/move-tickets';
import { lockSlots } from './queries/slots';
import { type DueWait, endWaits, findExpired, findLapsing } from './queries/waits';
import { quietEndsAt } from './quiet-hours';

/** What a clock job gets: the database, and time and ids as values. */
type Tools = Pick<Context, 'db' | 'now' | 'newId'>;

const batch = 200;
const byClock = { id: null, kind: 'clock' } as const;
const graceMs = 2 * 3_600_000;

/** What time does to a booking that is due: a move, or nothing but to look again later. */
function timelyMove(booking: BookingSnapshot, now: Date): { move: BookingMove; state: BookingState } | null {
  const { state, startsAt, endsAt } = booking;
  const isOver = endsAt.getTime() + graceMs <= now.getTime();
  if (state === 'pending' || state === 'pending_call')
    return startsAt <= now ? { move: 'cancel', state: 'cancelled' } : null;
  if (state === 'checked_in') return isOver ? { move: 'complete', state: 'completed' } : null;
  if (state !== 'confirmed') return null;
  if (now < startsAt) return { move: 'remind', state };
  const endsWithItsTask = booking.kind === 'courtyard' || booking.kind === 'errand';
  return isOver && !endsWithItsTask ? { move: 'markNoShow', state: 'no_show' } : null;
}

/** Cancels under the slot's lock what nobody confirmed before its beginning. Returns whether it was still so. */
function letLapse(db: Database, seen: BookingSnapshot, now: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const [slot] = await lockSlots(trx, seen.communityId, [seen.slotId]);
    const booking = await loadBooking(trx, seen.communityId, seen.bookingId);
    if (!slot || booking?.version !== seen.version) return false;
    const effects = [effect.endTask('cancelled')];
    const plan = { move: 'cancel', state: 'cancelled', actor: byClock, tells: true, effects } as const;
    if ((await moveBooking(trx, booking, plan, now, null)) === null) return lookAgain;
    await passOn(trx, slot, { freed: 1, actor: byClock, at: now });
    return true;
  });
}

/** Reminds after the quiet hours, or not again when the appointment has begun by then. */
async function putOffReminder(db: Database, booking: BookingSnapshot, quietTo: Date): Promise<void> {
  if (quietTo < booking.startsAt) await lookAt(db, booking, quietTo);
  else await reschedule(db, booking, booking.startsAt);
}

/** Reminds a day and an hour ahead but never in quiet hours, marks who did not come, completes and lets lapse; each booking by itself, yielding to whoever was faster. */
async function moveTimely({ db, now }: Tools): Promise<number> {
  let moved = 0;
  for (const booking of await findTimely(db, now, batch)) {
    const due = timelyMove(booking, now);
    const quietTo = due?.move === 'remind' ? quietEndsAt(now) : null;
    if (quietTo) await putOffReminder(db, booking, quietTo);
    else if (due === null) await reschedule(db, booking, now);
    else if (due.move === 'cancel') moved += Number(await letLapse(db, booking, now));
    else {
      const plan = { ...due, actor: byClock, tells: true };
      moved += Number((await moveBooking(db, booking, plan, now, null)) !== null);
    }
  }
  return moved;
}

type Ending =
  | { move: 'expire'; from: 'offered'; to: 'expired' }
  | { move: 'lapse'; from: 'waiting'; to: 'lapsed' };

/** Ends the waits of one slot that time has ended, and passes their places on. */
function endDue(db: Database, { communityId, slotId }: DueWait, ending: Ending, now: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const [slot] = await lockSlots(trx, communityId, [slotId]);
    if (!slot) return 0;
    const ended = await endWaits(trx, slot, null, { ...ending, actor: byClock, tells: true, at: now }, null);
    const freed = ending.from === 'offered' ? ended : 0;
    if (freed > 0) await passOn(trx, slot, { freed, actor: byClock, at: now });
    return ended;
  });
}

/** Ends offers whose time is over: each place goes to the next in line. */
async function expireOffers({ db, now }: Tools): Promise<number> {
  let ended = 0;
  for (const due of await findExpired(db, now, batch))
    ended += await endDue(db, due, { move: 'expire', from: 'offered', to: 'expired' }, now);
  return ended;
}

/** Tells those who still wait when the line of a slot ends that it was not to be. */
async function lapseWaits({ db, now }: Tools): Promise<number> {
  let ended = 0;
  for (const due of await findLapsing(db, linesOverUntil(now), batch))
    ended += await endDue(db, due, { move: 'lapse', from: 'waiting', to: 'lapsed' }, now);
  return ended;
}

/** Everything in this feature that happens because time passes. */
export const hallClockJobs: readonly ((tools: Tools) => Promise<number>)[] = [
  expireOffers,
  lapseWaits,
  moveTimely,
  layFurther,
  ({ db, now }) => closeTickets(db, now),
  ({ db, now }) => bringFormer(db, { latelyAt: now }),
];
