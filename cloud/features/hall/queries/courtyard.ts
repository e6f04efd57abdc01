import { sql } from 'kysely';
import type { Visit } from '../../../contract/hall/courtyard';
import type { Database } from '../../../platform/context';
import { slotState } from './read-availability';

/** A visit as it is read, minutes not yet worded. */
export interface VisitRead extends Omit<Visit, 'from' | 'to'> {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Reads what comes to the courtyards from a day to a day, by time; of one grid, or of all. */
export async function readVisits(
  db: Database,
  communityId: string,
  asked: { gridId: string | null; fromDate: string; toDate: string; at: Date },
): Promise<VisitRead[]> {
  const { rows } = await sql<VisitRead>`
    select c.id as "visitId", v.id as "serviceId", v.name as "serviceName", c.date::text, c.from_minute as "fromMinute",
      c.to_minute as "toMinute", grid.id as "gridId", grid.name as "gridName", place.label as "placeLabel", c.served_by as "servedBy",
      (select coalesce(sum(s.capacity - s.taken), 0)::int from hall_slot s where s.community_id = c.community_id
        and s.service_id = c.service_id and s.visit_id = c.id and ${slotState(asked.at)} = 'free') as left,
      (c.date + make_interval(mins => c.to_minute)) at time zone 'Asia/Shanghai' <= ${asked.at}::timestamptz as "isOver"
    from courtyard_visit c
    join hall_service v on v.community_id = c.community_id and v.id = c.service_id
    join tree_node place on place.id = c.place_id
    left join tree_node grid on grid.id = any(place.ancestors) and grid.level = 'grid'
    where c.community_id = ${communityId} and c.date between ${asked.fromDate}::date and ${asked.toDate}::date and not c.is_removed
      and v.is_offered and (${asked.gridId}::uuid is null or grid.id = ${asked.gridId}::uuid)
    order by c.date, c.from_minute, c.id`.execute(db);
  return rows;
}

/** Reads the grids of a community, and in which of them a place lies. */
export async function readGrids(
  db: Database,
  communityId: string,
  placeId: string | null,
): Promise<{ gridId: string; name: string; isOwn: boolean }[]> {
  const { rows } = await sql<{ gridId: string; name: string; isOwn: boolean }>`
    select g.id as "gridId", g.label as name, coalesce((select g.id = any(p.ancestors) from tree_node p where p.id = ${placeId}::uuid), false)
      as "isOwn"
    from tree_node g where g.community_id = ${communityId} and g.level = 'grid' order by g.position, g.id`.execute(
    db,
  );
  return rows;
}

/** A visit to enter. */
export interface NewVisit {
  readonly id: string;
  readonly serviceId: string;
  readonly placeId: string;
  readonly date: string;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly servedBy: string;
}

/** Enters a visit. Returns false when there is no such courtyard service, or the place lies elsewhere. */
export async function enterVisit(trx: Database, communityId: string, one: NewVisit): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into courtyard_visit (community_id, id, service_id, place_id, date, from_minute, to_minute, served_by)
    select v.community_id, ${one.id}, v.id, p.id, ${one.date}::date, ${one.fromMinute}::int, ${one.toMinute}::int, ${one.servedBy}
    from hall_service v join tree_node p on p.id = ${one.placeId} and p.community_id = v.community_id
    where v.community_id = ${communityId} and v.id = ${one.serviceId} and v.kind = 'courtyard'`.execute(trx);
  return Number(numAffectedRows ?? 0) === 1;
}

/** Takes a visit off the calendar and names its service; null when there is none. */
export async function takeVisitOff(
  trx: Database,
  communityId: string,
  visitId: string,
): Promise<string | null> {
  const { rows } = await sql<{ serviceId: string }>`
    update courtyard_visit set is_removed = true where community_id = ${communityId} and id = ${visitId} and not is_removed
    returning service_id as "serviceId"`.execute(trx);
  return rows[0]?.serviceId ?? null;
}
