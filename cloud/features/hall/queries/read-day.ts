import { sql } from 'kysely';
import type { DayBooking, DaySlot, DayWait } from '../../../contract/hall/hall-day';
import type { Database } from '../../../platform/context';
import { bookingNumber } from './booking-fragments';
import { whoComes, whoJoins } from './read-bookings';

/** A booking of the day as it is read: what decides its buttons is still in it. */
export interface DayBookingRead extends Omit<DayBooking, 'moves'> {
  readonly personId: string | null;
  readonly ownerUnitId: string | null;
  readonly slotId: string;
  readonly startsAt: Date;
}

/** A slot of the day as it is read. */
export interface DaySlotRead extends Omit<DaySlot, 'from' | 'to' | 'bookings' | 'waits'> {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface HallDate {
  readonly communityId: string;
  readonly hallId: string;
  readonly date: string;
}

/** Reads every slot of a hall on a day, by time. */
export async function readDaySlots(
  db: Database,
  { communityId, hallId, date }: HallDate,
): Promise<DaySlotRead[]> {
  const { rows } = await sql<DaySlotRead>`
    select s.id as "slotId", v.id as "serviceId", v.name as "serviceName",
      coalesce((select n.label from courtyard_visit c join tree_node n on n.id = c.place_id
        where c.community_id = s.community_id and c.id = s.visit_id), v.where_words) as "where",
      s.starts_at as "startsAt", s.ends_at as "endsAt", s.capacity, s.taken, s.waiting, s.blocked_by is not null as "isBlocked", s.reason
    from hall_slot s join hall_service v on v.community_id = s.community_id and v.id = s.service_id
    where s.community_id = ${communityId} and s.hall_id = ${hallId} and s.date = ${date}::date
    order by s.starts_at, v.position, s.id`.execute(db);
  return rows;
}

/** Reads every booking of a hall on a day that holds a place, those booked first in front. */
export async function readDayBookings(
  db: Database,
  { communityId, hallId, date }: HallDate,
): Promise<DayBookingRead[]> {
  const { rows } = await sql<DayBookingRead>`
    select b.id as "bookingId", b.slot_id as "slotId", ${sql.raw(bookingNumber)} as number, b.state, b.version,
      b.on_behalf_of as "onBehalfOf", b.channel, b.person_id as "personId", v.owner_unit_id as "ownerUnitId",
      b.starts_at as "startsAt", ${whoComes}
    from booking b join hall_service v on v.community_id = b.community_id and v.id = b.service_id ${whoJoins}
    where b.community_id = ${communityId} and b.date = ${date}::date and b.hall_id = ${hallId}
      and b.state not in ('cancelled','declined')
    order by b.id`.execute(db);
  return rows;
}

/** Who waits in a wait `q`, and how to reach them. */
const whoWaits = sql`coalesce(nullif(w.name, ''), nullif(p.full_name, ''), p.call_name, '') as name,
  coalesce(nullif(w.phone, ''), p.phone, '') as phone`;
const joinWaiters = sql`left join hall_wait_words w on w.community_id = q.community_id and w.wait_id = q.id
  left join person p on p.id = q.person_id`;

/** A wait of the day as it is read. */
export interface DayWaitRead extends Omit<DayWait, 'offerEndsAt'> {
  readonly slotId: string;
  readonly offerEndsAt: Date | null;
}

/** Reads who waits for a place of a hall on a day or is offered one, the next first. */
export async function readDayWaits(
  db: Database,
  { communityId, hallId, date }: HallDate,
): Promise<DayWaitRead[]> {
  const { rows } = await sql<DayWaitRead>`
    select q.slot_id as "slotId", q.id as "waitId", q.state, ${whoWaits},
      case when q.state = 'offered' then q.offer_ends_at end as "offerEndsAt"
    from hall_slot s join hall_wait q on q.community_id = s.community_id and q.slot_id = s.id ${joinWaiters}
    where s.community_id = ${communityId} and s.hall_id = ${hallId} and s.date = ${date}::date and q.state in ('waiting','offered')
    order by q.state, q.seq`.execute(db);
  return rows;
}

/** Somebody whom a lower capacity would hit, as it is read. */
export interface HitRead {
  readonly holderId: string;
  readonly slotId: string;
  readonly date: string;
  readonly startsAt: Date;
  readonly number: string | null;
  readonly name: string;
  readonly phone: string;
}

/**
 * Reads whom a lower capacity would hit in slots to come: those who came last to hold a place beyond it. Who has checked in comes first,
 * who is only offered a place last.
 */
export async function readHits(
  db: Database,
  communityId: string,
  of: { slotId: string | null; serviceId: string | null },
  capacity: number,
  at: Date,
): Promise<HitRead[]> {
  const { rows } = await sql<HitRead>`
    with slot as (
      select * from hall_slot s where s.community_id = ${communityId} and s.starts_at > ${at} and s.taken > ${capacity}
        and (s.id = ${of.slotId}::uuid or s.service_id = ${of.serviceId}::uuid)
    ), held as (
      select b.id as "holderId", b.slot_id, ${sql.raw(bookingNumber)} as number, ${whoComes}, false as is_offered,
        b.state in ('pending','pending_call','confirmed') as is_coming
      from slot s join booking b on b.community_id = s.community_id and b.slot_id = s.id ${whoJoins}
      where b.state not in ('cancelled','declined')
      union all
      select q.id, q.slot_id, null, ${whoWaits}, '', true, true
      from slot s join hall_wait q on q.community_id = s.community_id and q.slot_id = s.id ${joinWaiters}
      where q.state = 'offered'
    ), in_turn as (
      select *, row_number() over (partition by slot_id order by is_offered, is_coming, "holderId") as turn from held
    )
    select t."holderId", t.slot_id as "slotId", s.date::text, s.starts_at as "startsAt", t.number, t.name, t.phone
    from in_turn t join slot s on s.id = t.slot_id
    where t.turn > ${capacity} and t.is_coming order by s.starts_at, t.turn limit 200`.execute(db);
  return rows;
}
