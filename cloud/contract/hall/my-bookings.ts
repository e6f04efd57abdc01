import * as z from 'zod/mini';
import { beneficiaries } from '../requests/kinds';
import { defineOperation } from '../shared/operation';
import { Cursor, Id, Instant } from '../shared/schemas';
import { Day, TimeOfDay } from './fields';
import { serviceKinds } from './kinds';
import { bookingStates, waitStates } from './lifecycle';

/** When and where something takes place, as lists and details show it. */
export const Appointment = {
  serviceId: Id,
  serviceName: z.string(),
  serviceKind: z.enum(serviceKinds),
  hallName: z.string(),
  /** Where in the hall; of a visit the courtyard it comes to. */
  where: z.string(),
  date: Day,
  from: TimeOfDay,
  to: TimeOfDay,
  startsAt: Instant,
};

/** One own booking in a list. */
export const BookingRow = z.strictObject({
  communityId: Id,
  bookingId: Id,
  number: z.string(),
  code: z.string(),
  state: z.enum(bookingStates),
  onBehalfOf: z.enum(beneficiaries),
  ...Appointment,
});
export type BookingRow = z.infer<typeof BookingRow>;

/** One own wait for a place. */
export const WaitRow = z.strictObject({
  communityId: Id,
  waitId: Id,
  state: z.enum(waitStates),
  onBehalfOf: z.enum(beneficiaries),
  /** The place in the waitlist, from 1; null when no longer waiting. */
  place: z.nullable(z.int()),
  /** When the offer ends; null without one. */
  offerEndsAt: z.nullable(Instant),
  slotId: Id,
  ...Appointment,
});
export type WaitRow = z.infer<typeof WaitRow>;

/** The caller's bookings: those to come, the next first, with the waits; or those of the past, the latest first. */
export const myBookings = defineOperation({
  name: 'my-bookings',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ communityId: Id, filter: z.enum(['coming', 'past']), after: z.optional(Cursor) }),
  output: z.strictObject({
    items: z.array(BookingRow),
    next: z.nullable(Cursor),
    /** Waits in force; on the first page of those to come. */
    waits: z.array(WaitRow),
  }),
});
