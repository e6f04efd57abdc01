import { sql } from 'kysely';
import type { booking as bookingOperation } from '../../../contract/hall/booking';
import type { BookingRow } from '../../../contract/hall/my-bookings';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';
import { appointment } from './appointment';
import { bookingNumber } from './booking-fragments';

/** A booking of a list as it is read, instants not yet worded. */
export interface BookingRead extends Omit<BookingRow, 'from' | 'to' | 'startsAt'> {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const columns = sql`b.community_id as "communityId", b.id as "bookingId", ${sql.raw(bookingNumber)} as number, b.code, b.state,
  b.on_behalf_of as "onBehalfOf", ${appointment}`;

const joined = sql`join hall_slot s on s.community_id = b.community_id and s.id = b.slot_id
  join hall_service v on v.community_id = b.community_id and v.id = b.service_id
  join hall h on h.community_id = v.community_id and h.id = v.hall_id`;

/** Reads a page of somebody's bookings: those to come by time, or the past ones backwards. */
export async function readBookings(
  db: Database,
  ref: { communityId: string; personId: string },
  filter: 'coming' | 'past',
  after: { at: string; id: string } | null,
  limit: number,
): Promise<BookingRead[]> {
  const isComing = sql`b.state in ('pending','pending_call','confirmed','checked_in')`;
  const beyond = sql`(b.starts_at, b.id) ${sql.raw(filter === 'coming' ? '>' : '<')}
    (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)`;
  const { rows } = await sql<BookingRead>`
    select ${columns} from booking b ${joined}
    where b.community_id = ${ref.communityId} and b.person_id = ${ref.personId}
      and ${filter === 'coming' ? isComing : sql`not (${isComing})`} and (${after === null} or ${beyond})
    order by b.starts_at ${sql.raw(filter === 'coming' ? 'asc' : 'desc')}, b.id ${sql.raw(filter === 'coming' ? 'asc' : 'desc')}
    limit ${limit}`.execute(db);
  return rows;
}

type Detail = OutputOf<typeof bookingOperation>;

/** A booking as its page reads it. */
export interface BookingDetailRead
  extends BookingRead,
    Pick<
      Detail,
      | 'slotId'
      | 'version'
      | 'documents'
      | 'price'
      | 'hallAddress'
      | 'hallPhone'
      | 'words'
      | 'steps'
      | 'isRated'
    > {
  readonly changeableUntil: Date;
  readonly personId: string | null;
  readonly ownerUnitId: string | null;
  readonly name: string;
  readonly phone: string;
}

/** Name and telephone of whoever comes: what was said when booking, else the account's. */
export const whoComes = sql`coalesce(nullif(w.name, ''), nullif(p.full_name, ''), p.call_name, '') as name,
  coalesce(nullif(w.phone, ''), p.phone, '') as phone, coalesce(w.words, '') as words`;

/** The rows that {@link whoComes} reads. */
export const whoJoins = sql`left join booking_words w on w.community_id = b.community_id and w.booking_id = b.id
  left join person p on p.id = b.person_id`;

/** Reads everything of one booking; null when there is none. */
export async function readBooking(
  db: Database,
  communityId: string,
  bookingId: string,
): Promise<BookingDetailRead | null> {
  const { rows } = await sql<BookingDetailRead>`
    select ${columns}, b.slot_id as "slotId", b.version, v.documents, v.price, h.address as "hallAddress", h.phone as "hallPhone",
      b.changeable_until as "changeableUntil", b.person_id as "personId", v.owner_unit_id as "ownerUnitId", ${whoComes},
      exists (select from booking_rating r where r.community_id = b.community_id and r.booking_id = b.id) as "isRated",
      (select jsonb_agg(jsonb_build_object('move', e.move, 'by', e.actor_kind, 'at', e.at, 'words', coalesce(ew.words, ''))
          order by e.version)
        from hall_event e left join hall_event_words ew using (community_id, subject_id, version)
        where e.community_id = b.community_id and e.subject_id = b.id) as steps
    from booking b ${joined} ${whoJoins}
    where b.community_id = ${communityId} and b.id = ${bookingId}`.execute(db);
  return rows[0] ?? null;
}
