import { type RawBuilder, sql } from 'kysely';
import type { QueueBooking } from '../../../contract/requests/work-queue';
import type { Database } from '../../../platform/context';
import { allOf, type Reach } from './queue-branches';

type Sql = RawBuilder<unknown>;

/**
 * The open work orders of bookings for somebody, the earliest due first, one ordered index range for each owner. Nobody handles what he
 * booked himself. `also` narrows the rows of `t`.
 */
export function bookingsFor(reach: Reach, limit: number, also: Sql = sql`true`): Sql {
  const { personId, unitIds, deskCommunityIds, communityIds } = reach;
  const first = (owner: Sql) => sql`(select t.community_id, t.id, t.due_at from hall_task t
    join booking b on b.community_id = t.community_id and b.id = t.booking_id
    where ${owner} and t.state in ('offered','taken') and t.community_id = any(${communityIds}::uuid[])
      and b.state in ('pending','pending_call','confirmed','checked_in') and b.person_id is distinct from ${personId} and ${also}
    order by t.due_at, t.id limit ${limit})`;
  const ofDesks = sql`select top.* from unnest(${deskCommunityIds}::uuid[]) as desk(id)
      cross join lateral ${first(sql`t.owner_node_id = desk.id`)} top`;
  const ofUnits = sql`select top.* from unnest(${unitIds}::uuid[]) as unit(id)
      cross join lateral ${first(sql`t.owner_unit_id = unit.id`)} top`;
  const ofPerson = first(sql`t.owner_person_id = ${personId}`);
  return allOf(deskCommunityIds.length > 0 && ofDesks, unitIds.length > 0 && ofUnits, ofPerson);
}

/** The work order of a booking as it is read, instants not yet worded. */
export interface BookingInQueue extends Omit<QueueBooking, 'startsAt' | 'dueAt'> {
  readonly startsAt: Date;
  readonly dueAt: Date;
}

/** Reads a page of the work orders of bookings by due time; `chosen` are those of {@link bookingsFor}. */
export async function readQueueBookings(db: Database, chosen: Sql, limit: number): Promise<BookingInQueue[]> {
  const { rows } = await sql<BookingInQueue>`
    select t.community_id as "communityId", t.id as "taskId", t.kind as need, t.state, t.due_at as "dueAt", b.starts_at as "startsAt",
      'B' || to_char(b.booked_day, 'MMDD') || '-' || lpad(b.number_in_day::text, greatest(2, length(b.number_in_day::text)), '0') as number,
      v.name as "serviceName", case when t.kind = 'approve' then v.where_words else n.label end as "placeLabel"
    from (select * from (${chosen}) all_owners order by due_at, id limit ${limit}) chosen
    join hall_task t using (community_id, id)
    join booking b on b.community_id = t.community_id and b.id = t.booking_id
    join hall_service v on v.community_id = b.community_id and v.id = b.service_id
    join hall_slot s on s.community_id = b.community_id and s.id = b.slot_id
    left join courtyard_visit c on c.community_id = s.community_id and c.id = s.visit_id
    left join person p on p.id = b.person_id
    left join tree_node n on n.id = coalesce(c.place_id, p.home_place_id)
    order by t.due_at, t.id`.execute(db);
  return rows;
}
