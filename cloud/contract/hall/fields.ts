import * as z from 'zod/mini';
import { Id } from '../shared/schemas';

/** A day of the community's clock (Asia/Shanghai) as `YYYY-MM-DD`; 29 February only in leap years. */
export const Day = z.string().check(
  z.regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'wrongType', abort: true }),
  z.refine((day) => new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8)), {
    error: 'notAllowed',
  }),
);

/** A time of day as people read it, `9:30`. */
export const TimeOfDay = z.string();

/** Minutes after midnight, 1440 being the midnight that ends the day. */
export const MinuteOfDay = z
  .int()
  .check(z.minimum(0, { error: 'notAllowed' }), z.maximum(1440, { error: 'notAllowed' }));

/** Makes the schema of a whole number within bounds, both included. */
export function between(least: number, most: number) {
  return z.int().check(z.minimum(least, { error: 'notAllowed' }), z.maximum(most, { error: 'notAllowed' }));
}

/** The version the caller saw; a move on anything newer is refused with CHANGED. */
export const SeenVersion = z.int().check(z.minimum(1, { error: 'wrongType' }));

/** Points at one booking; the community leads, for it is the shard key. */
export const BookingRef = { communityId: Id, bookingId: Id };

/** Points at one wait for a place. */
export const WaitRef = { communityId: Id, waitId: Id };

/** Points at one walk-in ticket. */
export const TicketRef = { communityId: Id, ticketId: Id };

/** Points at one slot. */
export const SlotRef = { communityId: Id, slotId: Id };

/** Points at one service. */
export const ServiceRef = { communityId: Id, serviceId: Id };

/** Points at one hall. */
export const HallRef = { communityId: Id, hallId: Id };
