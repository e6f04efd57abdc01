import { sql } from 'kysely';
import type { ServiceKind } from '../../../contract/hall/kinds';
import type { BookingState } from '../../../contract/hall/lifecycle';
import type { Database } from '../../../platform/context';
import { clockAt } from './booking-fragments';

/** A booking as a move finds it. */
export interface BookingSnapshot {
  readonly communityId: string;
  readonly bookingId: string;
  readonly slotId: string;
  readonly serviceId: string;
  readonly version: number;
  readonly state: BookingState;
  readonly personId: string | null;
  readonly kind: ServiceKind;
  readonly ownerUnitId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The day in Asia/Shanghai. */
  readonly date: string;
  readonly changeableUntil: Date;
  readonly isRated: boolean;
}

/** Whether somebody must act for a booking, so that the dispatching queue hears of each of its moves. */
export function needsSomebody({ kind, ownerUnitId }: Pick<BookingSnapshot, 'kind' | 'ownerUnitId'>): boolean {
  return ownerUnitId !== null || kind === 'courtyard' || kind === 'errand';
}

const columns = sql`b.community_id as "communityId", b.id as "bookingId", b.slot_id as "slotId", b.service_id as "serviceId", b.version,
  b.state, b.person_id as "personId", v.kind, v.owner_unit_id as "ownerUnitId", b.starts_at as "startsAt", b.ends_at as "endsAt", b.date::text,
  b.changeable_until as "changeableUntil",
  exists (select from booking_rating r where r.community_id = b.community_id and r.booking_id = b.id) as "isRated"`;

/** Reads one booking; null when there is none. */
export async function loadBooking(
  db: Database,
  communityId: string,
  bookingId: string,
): Promise<BookingSnapshot | null> {
  const { rows } = await sql<BookingSnapshot>`
    select ${columns} from booking b
    join hall_service v on v.community_id = b.community_id and v.id = b.service_id
    where b.community_id = ${communityId} and b.id = ${bookingId}`.execute(db);
  return rows[0] ?? null;
}

/** Finds the booking of a day that a code stands for. */
export async function findByCode(
  db: Database,
  communityId: string,
  date: string,
  code: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from booking where community_id = ${communityId} and date = ${date}::date and code = ${code}`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

/** Reads the bookings to come of a slot, whoever booked first in front. */
export async function loadComing(
  db: Database,
  communityId: string,
  slotId: string,
): Promise<BookingSnapshot[]> {
  const { rows } = await sql<BookingSnapshot>`
    select ${columns} from booking b
    join hall_service v on v.community_id = b.community_id and v.id = b.service_id
    where b.community_id = ${communityId} and b.slot_id = ${slotId} and b.state in ('pending','pending_call','confirmed')
    order by b.id`.execute(db);
  return rows;
}

/** Finds at most `limit` bookings that time has something to do with, those due longest first. */
export async function findTimely(db: Database, at: Date, limit: number): Promise<BookingSnapshot[]> {
  const { rows } = await sql<BookingSnapshot>`
    select ${columns} from booking b
    join hall_service v on v.community_id = b.community_id and v.id = b.service_id
    where b.clock_at <= ${at} order by b.clock_at limit ${limit}`.execute(db);
  return rows;
}

/** Sets anew when time next looks at a booking: what was due is no longer worth doing. */
export async function reschedule(db: Database, booking: BookingSnapshot, at: Date): Promise<void> {
  await sql`
    update booking set clock_at = (select ${sql.raw(clockAt('now', 'now.at'))} from (select booking.state, ${booking.kind}::text as kind,
      booking.starts_at, booking.ends_at, ${at}::timestamptz as at) now)
    where community_id = ${booking.communityId} and id = ${booking.bookingId} and version = ${booking.version}`.execute(
    db,
  );
}

/** Sets when time next looks at a booking. */
export async function lookAt(db: Database, booking: BookingSnapshot, at: Date): Promise<void> {
  await sql`
    update booking set clock_at = ${at}
    where community_id = ${booking.communityId} and id = ${booking.bookingId} and version = ${booking.version}`.execute(
    db,
  );
}
