import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Instant } from '../shared/schemas';
import { between, Day, ServiceRef, TimeOfDay } from './fields';
import { CalendarDay } from './halls';
import { dayParts, dayStates, slotStates } from './kinds';

/** One day of the strip or the month. */
export const DayCard = z.strictObject({
  ...CalendarDay.shape,
  state: z.enum(dayStates),
  /** Places left that can be booked now. */
  left: z.int(),
  /** Why it is closed when staff wrote a reason; holidays and weekends speak for themselves. */
  reason: z.nullable(z.string()),
  /** When its places are released, while `soon`. */
  releasedAt: z.nullable(Instant),
});
export type DayCard = z.infer<typeof DayCard>;

/** One time of a day. */
export const SlotCard = z.strictObject({
  slotId: Id,
  startsAt: Instant,
  from: TimeOfDay,
  to: TimeOfDay,
  part: z.enum(dayParts),
  state: z.enum(slotStates),
  left: z.int(),
  /** How many wait for a place in it. */
  waiting: z.int(),
  /** Where it comes to, for courtyard services; null in a hall. */
  placeLabel: z.nullable(z.string()),
});
export type SlotCard = z.infer<typeof SlotCard>;

/**
 * The days of a service from a day on, and the slots of one of them: the day asked for, else the first with a place left.
 * A day that is `free` here can be booked.
 */
export const availability = defineOperation({
  name: 'availability',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({
    ...ServiceRef,
    /** Today when left out. */
    fromDate: z.optional(Day),
    dayCount: z.optional(between(1, 42)),
    date: z.optional(Day),
  }),
  output: z.strictObject({
    days: z.array(DayCard),
    /** The day whose slots follow; null when no day has any. */
    date: z.nullable(Day),
    slots: z.array(SlotCard),
  }),
});

/** The slots of one day, for a tap on another day. */
export const daySlots = defineOperation({
  name: 'day-slots',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ ...ServiceRef, date: Day }),
  output: z.strictObject({ day: DayCard, slots: z.array(SlotCard) }),
});
