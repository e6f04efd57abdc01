import { sql } from 'kysely';
import type { HallSettings, ServiceSettings } from '../../../contract/hall/catalogue';
import type { HoursRule } from '../../../contract/hall/hours';
import type { Database } from '../../../platform/context';
import type { OneOff } from '../opening';

/** Enters a hall or changes it; a new one goes to the end of the list. Returns false when there is no such hall to change. */
export async function saveHall(
  trx: Database,
  ref: { communityId: string; hallId: string; isNew: boolean },
  one: HallSettings,
): Promise<boolean> {
  const columns = sql`${one.name}, ${one.kind}, ${one.address}, ${one.phone}, ${[...one.windows]}::text[], ${one.isOpenOnHolidays}::boolean,
    ${one.makeUpWeekday}::smallint`;
  const { numAffectedRows } = ref.isNew
    ? await sql`
        insert into hall (community_id, id, name, kind, address, phone, windows, is_open_on_holidays, make_up_weekday, position)
        select id, ${ref.hallId}, ${columns}, (select count(*) from hall h where h.community_id = c.id)
        from tree_node c where id = ${ref.communityId} and level = 'community'`.execute(trx)
    : await sql`
        update hall set (name, kind, address, phone, windows, is_open_on_holidays, make_up_weekday) = (select ${columns})
        where community_id = ${ref.communityId} and id = ${ref.hallId}`.execute(trx);
  return Number(numAffectedRows ?? 0) === 1;
}

/** Finds a room of a hall by its name, or enters it. */
export async function enterRoom(
  trx: Database,
  ref: { communityId: string; hallId: string },
  name: string,
  newId: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into hall_room (community_id, id, hall_id, name) values (${ref.communityId}, ${newId}, ${ref.hallId}, ${name})
    on conflict (community_id, hall_id, name) do update set name = excluded.name returning id`.execute(trx);
  return (rows[0] as { id: string }).id;
}

/** Enters a service or changes it. Returns false when there is no such hall or service. */
export async function saveService(
  trx: Database,
  ref: { communityId: string; hallId: string; serviceId: string; isNew: boolean },
  one: ServiceSettings,
  roomId: string | null,
): Promise<boolean> {
  const names =
    sql.raw(`kind, name, summary, where_words, documents, served_by, price, line, room_id, owner_unit_id, category, capacity,
    duration_minutes, buffer_minutes, notice_minutes, horizon_days, release_minute, cancel_minutes, offer_minutes, limit_person,
    limit_household, is_offered`);
  const columns = sql`${one.kind}, ${one.name}, ${one.summary}, ${one.where}, ${[...one.documents]}::text[], ${one.servedBy},
    ${one.price}, ${one.line}, ${roomId}::uuid, ${one.ownerUnitId}::uuid, ${one.category}::text, ${one.capacity}::int,
    ${one.durationMinutes}::int, ${one.bufferMinutes}::int, ${one.noticeMinutes}::int, ${one.horizonDays}::int, ${one.releaseMinute}::int,
    ${one.cancelMinutes}::int, ${one.offerMinutes}::int, ${one.limitPerson}::smallint, ${one.limitHousehold}::smallint, ${one.isOffered}::boolean`;
  const { numAffectedRows } = ref.isNew
    ? await sql`
        insert into hall_service (community_id, id, hall_id, ${names}, position)
        select community_id, ${ref.serviceId}, id, ${columns},
          (select count(*) from hall_service v where v.community_id = h.community_id and v.hall_id = h.id)
        from hall h where community_id = ${ref.communityId} and id = ${ref.hallId}`.execute(trx)
    : await sql`
        update hall_service set (${names}) = (select ${columns})
        where community_id = ${ref.communityId} and id = ${ref.serviceId} and hall_id = ${ref.hallId}`.execute(
        trx,
      );
  return Number(numAffectedRows ?? 0) === 1;
}

/** Locks the slots to come of a service in the order of their ids and names them. */
export async function lockComingSlots(
  trx: Database,
  communityId: string,
  serviceId: string,
  at: Date,
): Promise<{ slotId: string; taken: number; waiting: number }[]> {
  const { rows } = await sql<{ slotId: string; taken: number; waiting: number }>`
    select id as "slotId", taken, waiting from hall_slot
    where community_id = ${communityId} and service_id = ${serviceId} and starts_at > ${at} order by id for update`.execute(
    trx,
  );
  return rows;
}

/** Sets how many the slots to come of a service hold; whoever calls has locked them. */
export async function resizeSlots(
  trx: Database,
  communityId: string,
  serviceId: string,
  capacity: number,
  at: Date,
): Promise<void> {
  await sql`
    update hall_slot set capacity = ${capacity}
    where community_id = ${communityId} and service_id = ${serviceId} and starts_at > ${at} and capacity <> ${capacity}`.execute(
    trx,
  );
}

/** Replaces the week of a hall or of one service of it. Returns false when there is no such hall or service. */
export async function replaceWeek(
  trx: Database,
  ref: { communityId: string; hallId: string; serviceId: string | null },
  week: readonly HoursRule[],
): Promise<boolean> {
  const { rows } = await sql`
    select from hall h where h.community_id = ${ref.communityId} and h.id = ${ref.hallId} and (${ref.serviceId}::uuid is null
      or exists (select from hall_service v where v.community_id = h.community_id and v.hall_id = h.id and v.id = ${ref.serviceId}::uuid))
    for update`.execute(trx);
  if (rows.length === 0) return false;
  await sql`
    delete from hall_hours where community_id = ${ref.communityId} and hall_id = ${ref.hallId}
      and service_id is not distinct from ${ref.serviceId}::uuid`.execute(trx);
  await sql`
    insert into hall_hours (community_id, hall_id, service_id, weekday, from_minute, to_minute, is_extended)
    select ${ref.communityId}, ${ref.hallId}, ${ref.serviceId}::uuid, weekday, "fromMinute", "toMinute", "isExtended"
    from jsonb_to_recordset(${JSON.stringify(week)}::jsonb) as r(weekday int, "fromMinute" int, "toMinute" int, "isExtended" boolean)`.execute(
    trx,
  );
  return true;
}

/** Enters a one-off closure or opening. Returns false when there is no such hall or service. */
export async function enterException(
  trx: Database,
  ref: { communityId: string; hallId: string; exceptionId: string },
  one: OneOff,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into hall_exception (community_id, id, hall_id, service_id, date, kind, from_minute, to_minute, reason)
    select h.community_id, ${ref.exceptionId}, h.id, ${one.serviceId}::uuid, ${one.date}::date, ${one.kind}, ${one.fromMinute}::int,
      ${one.toMinute}::int, ${one.reason}
    from hall h where h.community_id = ${ref.communityId} and h.id = ${ref.hallId} and (${one.serviceId}::uuid is null
      or exists (select from hall_service v where v.community_id = h.community_id and v.hall_id = h.id and v.id = ${one.serviceId}::uuid))`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0) === 1;
}

/** Takes a one-off closure or opening away. Returns false when there is none. */
export async function deleteException(
  trx: Database,
  ref: { communityId: string; hallId: string; exceptionId: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from hall_exception where community_id = ${ref.communityId} and hall_id = ${ref.hallId} and id = ${ref.exceptionId}`.execute(
    trx,
  );
  return Number(numAffectedRows ?? 0) === 1;
}
