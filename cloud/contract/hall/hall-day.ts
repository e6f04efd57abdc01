import * as z from 'zod/mini';
import { beneficiaries } from '../requests/kinds';
import { defineOperation } from '../shared/operation';
import { Id, Instant } from '../shared/schemas';
import { Day, HallRef, TimeOfDay } from './fields';
import { CalendarDay, OpenSpan } from './halls';
import { bookingChannels } from './kinds';
import { bookingMoves, bookingStates, waitStates } from './lifecycle';

/** One booking as staff see it. */
export const DayBooking = z.strictObject({
  bookingId: Id,
  number: z.string(),
  state: z.enum(bookingStates),
  version: z.int(),
  name: z.string(),
  phone: z.string(),
  onBehalfOf: z.enum(beneficiaries),
  channel: z.enum(bookingChannels),
  words: z.string(),
  moves: z.array(z.enum(bookingMoves)),
});
export type DayBooking = z.infer<typeof DayBooking>;

/** Somebody who waits for a place, or is offered one, as staff see it. */
export const DayWait = z.strictObject({
  waitId: Id,
  state: z.enum(waitStates),
  name: z.string(),
  phone: z.string(),
  offerEndsAt: z.nullable(Instant),
});
export type DayWait = z.infer<typeof DayWait>;

/** One slot of the day with everybody in it. */
export const DaySlot = z.strictObject({
  slotId: Id,
  serviceId: Id,
  serviceName: z.string(),
  where: z.string(),
  from: TimeOfDay,
  to: TimeOfDay,
  capacity: z.int(),
  /** Places taken: booked and offered alike. */
  taken: z.int(),
  waiting: z.int(),
  /** Closed to further bookings; those in it must be moved. */
  isBlocked: z.boolean(),
  reason: z.nullable(z.string()),
  bookings: z.array(DayBooking),
  waits: z.array(DayWait),
});
export type DaySlot = z.infer<typeof DaySlot>;

/** The day at a glance: every slot that somebody is in or waits for, and all the others with their numbers. */
export const hallDay = defineOperation({
  name: 'hall-day',
  function: 'hall',
  kind: 'query',
  access: ['desk', 'administrator'],
  input: z.strictObject({ ...HallRef, date: Day }),
  output: z.strictObject({
    day: CalendarDay,
    hours: z.array(OpenSpan),
    slots: z.array(DaySlot),
    counts: z.strictObject({
      booked: z.int(),
      checkedIn: z.int(),
      noShow: z.int(),
      toCall: z.int(),
      toMove: z.int(),
    }),
  }),
});

/** Whom a lower capacity would hit: those who came last in each slot to hold a place beyond it. Read it when a command answers CAPACITY_BELOW_BOOKED. */
export const capacityHits = defineOperation({
  name: 'capacity-hits',
  function: 'hall',
  kind: 'query',
  access: ['desk', 'administrator'],
  input: z.strictObject({
    communityId: Id,
    slotId: z.optional(Id),
    serviceId: z.optional(Id),
    capacity: z.int(),
  }),
  output: z.strictObject({
    hits: z.array(
      z.strictObject({
        /** The booking, or the wait that is offered a place. */
        holderId: Id,
        slotId: Id,
        date: Day,
        from: TimeOfDay,
        /** Of the booking; null for an offer. */
        number: z.nullable(z.string()),
        name: z.string(),
        phone: z.string(),
      }),
    ),
  }),
});
