import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import type { PlannedSlot } from '../slot-plan';
import type { ServiceRules } from './read-rules';

/** What laying writes: the slots as the rules want them, each with an id for the case that it is new. */
export interface Laying {
  readonly planned: readonly (PlannedSlot & { readonly id: string })[];
  readonly laidTo: string;
  readonly at: Date;
}

/**
 * Makes the slots of a service what the rules want from now on. A slot that is no longer wanted goes, unless somebody is in it or waits
 * for it: then it is closed to others until those are moved. What staff closed or resized stays so.
 */
export async function syncSlots(trx: Database, service: ServiceRules, laying: Laying): Promise<void> {
  const { communityId, serviceId, hallId, roomId, capacity } = service;
  const rows = JSON.stringify(laying.planned.filter(({ startsAt }) => startsAt > laying.at));
  const planned = sql`jsonb_to_recordset(${rows}::jsonb) as p(id uuid, date date, "startsAt" timestamptz, "endsAt" timestamptz,
    part text, "visitId" uuid, "releasedAt" timestamptz, "closesAt" timestamptz)`;
  const unwanted = sql`s.community_id = ${communityId} and s.service_id = ${serviceId} and s.starts_at > ${laying.at}
    and not exists (select from ${planned} where p."startsAt" = s.starts_at and p."visitId" is not distinct from s.visit_id)`;
  await sql`delete from hall_slot s where ${unwanted} and s.taken = 0 and s.waiting = 0`.execute(trx);
  await sql`update hall_slot s set blocked_by = 'rules' where ${unwanted} and s.blocked_by is null`.execute(
    trx,
  );
  await sql`
    insert into hall_slot as s (community_id, id, service_id, hall_id, room_id, visit_id, date, starts_at, ends_at, part, capacity,
      released_at, closes_at)
    select ${communityId}, p.id, ${serviceId}, ${hallId}, ${roomId}::uuid, p."visitId", p.date, p."startsAt", p."endsAt", p.part,
      ${capacity}::int, p."releasedAt", p."closesAt" from ${planned}
    on conflict (community_id, service_id, starts_at, visit_id) do update set
      ends_at = case when s.taken = 0 then excluded.ends_at else s.ends_at end, part = excluded.part,
      room_id = case when s.taken = 0 then excluded.room_id else s.room_id end,
      released_at = excluded.released_at, closes_at = excluded.closes_at,
      blocked_by = case when s.blocked_by = 'rules' then null else s.blocked_by end
    where (s.ends_at, s.part, s.room_id, s.released_at, s.closes_at, coalesce(s.blocked_by, '') = 'rules')
      is distinct from (excluded.ends_at, excluded.part, excluded.room_id, excluded.released_at, excluded.closes_at, false)`.execute(
    trx,
  );
  await sql`update hall_service set laid_to = ${laying.laidTo}::date where community_id = ${communityId} and id = ${serviceId}`.execute(
    trx,
  );
}
