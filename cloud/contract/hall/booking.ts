import * as z from 'zod/mini';
import { satisfactions } from '../requests/kinds';
import { Stars } from '../requests/stars';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, Instant, words } from '../shared/schemas';
import { BookingRef, SeenVersion } from './fields';
import { bookingMoves, hallParties } from './lifecycle';
import { BookingRow } from './my-bookings';
import { BookingMoved } from './receipts';

/** One step of a booking's history. */
export const BookingStep = z.strictObject({
  move: z.enum(bookingMoves),
  by: z.enum(hallParties),
  at: Instant,
  /** The reason that was given; empty without one. */
  words: z.string(),
});

/** A booking with everything its page shows; to whoever booked it, hall staff and the owner of its venue. */
export const booking = defineOperation({
  name: 'booking',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject(BookingRef),
  output: z.strictObject({
    ...BookingRow.shape,
    slotId: Id,
    version: z.int(),
    documents: z.array(z.string()),
    price: z.string(),
    hallAddress: z.string(),
    hallPhone: z.string(),
    words: z.string(),
    /** Until when the booker can change or cancel. */
    changeableUntil: Instant,
    endsAt: Instant,
    /** The buttons: the table's moves that are open to the caller now. */
    moves: z.array(z.enum(bookingMoves)),
    steps: z.array(BookingStep),
    /** The person's name and phone; for staff and the owner only. */
    person: z.nullable(z.strictObject({ name: z.string(), phone: z.string() })),
    isRated: z.boolean(),
  }),
});

/** Moves a booking to another slot of the same service; number and code stay. */
export const changeBooking = defineOperation({
  name: 'change-booking',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ ...BookingRef, version: SeenVersion, slotId: Id, reason: words(limits.reason) }),
  output: BookingMoved,
});

/** Gives a place back; it is offered to whoever waits first, or becomes free. */
export const cancelBooking = defineOperation({
  name: 'cancel-booking',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ ...BookingRef, reason: words(limits.reason) }),
  output: BookingMoved,
});

/** Rates a completed service, by the same shape as everywhere; once. */
export const rateBooking = defineOperation({
  name: 'rate-booking',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({
    ...BookingRef,
    solved: z.boolean(),
    satisfaction: z.optional(z.enum(satisfactions)),
    speed: z.optional(Stars),
    attitude: z.optional(Stars),
    result: z.optional(Stars),
    words: words(limits.note),
  }),
  output: BookingMoved,
});
