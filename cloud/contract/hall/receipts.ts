import * as z from 'zod/mini';
import { Id, Instant } from '../shared/schemas';
import { bookingStates, ticketStates, waitStates } from './lifecycle';

/** What booking answers: the number to quote, and the code that checks in. */
export const Booked = z.strictObject({
  bookingId: Id,
  /** `B` and the day it was booked, as people read it on the phone: `B0612-17`. */
  number: z.string(),
  /** Six digits; the QR code holds the same. */
  code: z.string(),
  state: z.enum(bookingStates),
  version: z.int(),
});
export type Booked = z.infer<typeof Booked>;

/** What every move of a booking answers. */
export const BookingMoved = z.strictObject({
  bookingId: Id,
  state: z.enum(bookingStates),
  version: z.int(),
});
export type BookingMoved = z.infer<typeof BookingMoved>;

/** What every move of a wait answers. */
export const WaitMoved = z.strictObject({
  waitId: Id,
  state: z.enum(waitStates),
  /** The place in the waitlist, from 1; null when no longer waiting. */
  place: z.nullable(z.int()),
  offerEndsAt: z.nullable(Instant),
});
export type WaitMoved = z.infer<typeof WaitMoved>;

/** What every move of a ticket answers. */
export const TicketMoved = z.strictObject({
  ticketId: Id,
  /** Letter of the line and number, `A012`. */
  number: z.string(),
  state: z.enum(ticketStates),
});
export type TicketMoved = z.infer<typeof TicketMoved>;

/** What saving something of the catalogue answers. */
export const Saved = z.strictObject({ id: Id });
