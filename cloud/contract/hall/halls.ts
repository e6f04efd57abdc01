import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { Day, TimeOfDay } from './fields';
import { calendarKinds, hallKinds, serviceKinds } from './kinds';

/** From when to when a hall is open; extended are staggered and extended hours (错时延时). */
export const OpenSpan = z.strictObject({ from: TimeOfDay, to: TimeOfDay, isExtended: z.boolean() });
export type OpenSpan = z.infer<typeof OpenSpan>;

/** What the official calendar says of a day. */
export const CalendarDay = z.strictObject({
  date: Day,
  kind: z.enum(calendarKinds),
  /** The holiday's name as the calendar has it, such as 端午; also on the make-up days of that holiday. */
  holiday: z.nullable(z.string()),
  /** The State Council has not published that year yet: it follows the week for now. */
  isProvisional: z.boolean(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** One hall in the list. */
export const HallCard = z.strictObject({
  hallId: Id,
  name: z.string(),
  kind: z.enum(hallKinds),
  address: z.string(),
  phone: z.string(),
  /** Today's hours, empty when closed. */
  today: z.array(OpenSpan),
  isOpenNow: z.boolean(),
  /** Why it is closed today when somebody wrote a reason. */
  closedReason: z.nullable(z.string()),
  /** The walk-in line: how many wait now. */
  waiting: z.int(),
});
export type HallCard = z.infer<typeof HallCard>;

/** The halls of a community, with today's hours and the line. */
export const halls = defineOperation({
  name: 'halls',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ communityId: Id }),
  output: z.strictObject({ today: CalendarDay, halls: z.array(HallCard) }),
});

/** One service in a list. */
export const ServiceRow = z.strictObject({
  serviceId: Id,
  hallId: Id,
  hallName: z.string(),
  kind: z.enum(serviceKinds),
  name: z.string(),
  /** Where in the hall, such as 一楼 2 号窗. */
  where: z.string(),
  durationMinutes: z.int(),
  /** Empty when free. */
  price: z.string(),
  /** The first day with a place left that can be booked now. */
  nextFreeDate: z.nullable(Day),
});
export type ServiceRow = z.infer<typeof ServiceRow>;

/** What can be booked in a community, in the halls' order. */
export const hallServices = defineOperation({
  name: 'hall-services',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({
    communityId: Id,
    hallId: z.optional(Id),
    kind: z.optional(z.enum(serviceKinds)),
    search: z.optional(words(limits.query, 1)),
  }),
  output: z.strictObject({ services: z.array(ServiceRow) }),
});
