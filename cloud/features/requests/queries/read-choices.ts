import { sql } from 'kysely';
import type { categories } from '../../../contract/requests/categories';
import type { complaintSubjects } from '../../../contract/requests/complaint-subjects';
import type { Emergency } from '../../../contract/requests/kinds';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';
import type { policyOf } from '../deadlines';

/** Reads every category in the order they are shown. */
export async function readCategories(db: Database): Promise<OutputOf<typeof categories>['categories']> {
  const { rows } = await sql<OutputOf<typeof categories>['categories'][number]>`
    select code, name, kind, urgency, hints from category order by position`.execute(db);
  return rows;
}

/** A unit or person that can receive, with what it has in hand up to 99. */
export interface ReceiverRow {
  readonly kind: 'unit' | 'person';
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly phone: string | null;
  readonly openCount: number;
  readonly isGridWorker: boolean;
}

/** Reads the units with members who cover a place, and the staff there, with their work orders in hand. */
export async function readReceivers(
  db: Database,
  communityId: string,
  placeId: string,
  today: string,
): Promise<ReceiverRow[]> {
  const { rows } = await sql<ReceiverRow>`
    with here as (
      select g.*, n.label from role_grant g join tree_node n on n.id = g.node_id
      where g.node_id = any((select ancestors from tree_node where id = ${placeId})::uuid[]) and g.revoked_at is null
        and g.from_date <= ${today}::date and (g.to_date is null or g.to_date >= ${today}::date)
    )
    select 'unit' as kind, u.id, u.name, u.trade as role, u.phone,
      (select count(*)::int from (select from work_order w where w.community_id = ${communityId}
        and w.receiver_unit_id = u.id and w.state in ('offered','taken') limit 99) n) as "openCount",
      false as "isGridWorker"
    from unit u where u.id in (select unit_id from here)
    union all
    select 'person', p.id, coalesce(nullif(p.full_name, ''), p.call_name), here.label, p.phone,
      (select count(*)::int from (select from work_order w where w.community_id = ${communityId}
        and w.receiver_person_id = p.id and w.state in ('offered','taken') limit 99) n),
      here.role = 'gridWorker'
    from here join person p on p.id = here.person_id where here.role in ('gridWorker','buildingHead')
    order by kind desc, "openCount", name`.execute(db);
  return rows;
}

/** What a forecast needs of a place: its nodes from the root down, the community's numbers, the category's urgency. */
export interface ForecastRow {
  readonly ancestors: string[];
  readonly settings: Parameters<typeof policyOf>[0];
  readonly communityName: string;
  readonly urgency: 'normal' | 'utilities' | 'urgent' | null;
}

/** Reads what a forecast needs; null when the place is not one of the community. */
export async function readForecast(
  db: Database,
  communityId: string,
  placeId: string,
  category: string | null,
): Promise<ForecastRow | null> {
  const { rows } = await sql<ForecastRow>`
    select n.ancestors, c.settings, c.name as "communityName", (select urgency from category where code = ${category}) as urgency
    from tree_node n join tree_node c on c.id = n.community_id
    where n.id = ${placeId} and n.community_id = ${communityId}`.execute(db);
  return rows[0] ?? null;
}

/** The name of a unit. */
export async function readUnitName(db: Database, unitId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from unit where id = ${unitId}`.execute(db);
  return rows[0]?.name ?? null;
}

/** Somebody's grid worker, for home: the one of the grid the home lies in. */
export async function readGridWorker(
  db: Database,
  placeId: string,
  today: string,
): Promise<{
  personId: string;
  name: string;
  phone: string;
  gridName: string;
  portraitId: string | null;
  communityId: string;
} | null> {
  const { rows } = await sql<{
    personId: string;
    name: string;
    phone: string;
    gridName: string;
    portraitId: string | null;
    communityId: string;
  }>`
    select p.id as "personId", coalesce(nullif(p.full_name, ''), p.call_name) as name, coalesce(p.phone, '') as phone,
      n.label as "gridName", p.portrait_photo_id as "portraitId", n.community_id as "communityId"
    from tree_node home
    join role_grant g on g.node_id = any(home.ancestors) and g.role = 'gridWorker' and g.revoked_at is null
      and g.from_date <= ${today}::date and (g.to_date is null or g.to_date >= ${today}::date)
    join tree_node n on n.id = g.node_id join person p on p.id = g.person_id
    where home.id = ${placeId}
    order by cardinality(n.ancestors) desc, g.id limit 1`.execute(db);
  return rows[0] ?? null;
}

/** The nodes from the root down to a node. */
export async function readAncestors(db: Database, nodeId: string): Promise<string[]> {
  const { rows } = await sql<{
    ancestors: string[];
  }>`select ancestors from tree_node where id = ${nodeId}`.execute(db);
  return rows[0]?.ancestors ?? [];
}

/** A place of a community with the community's own numbers; null when it is none of it. */
export async function readPlaceHere(
  db: Database,
  communityId: string,
  placeId: string,
): Promise<{ ancestors: string[]; settings: Parameters<typeof policyOf>[0] } | null> {
  const { rows } = await sql<{ ancestors: string[]; settings: Parameters<typeof policyOf>[0] }>`
    select place.ancestors, community.settings from tree_node place join tree_node community on community.id = place.community_id
    where place.id = ${placeId} and place.community_id = ${communityId}`.execute(db);
  return rows[0] ?? null;
}

/** Reads the units and grid workers who serve a community today. */
export async function readSubjects(
  db: Database,
  communityId: string | null,
  today: string,
): Promise<OutputOf<typeof complaintSubjects>['subjects']> {
  const { rows } = await sql<OutputOf<typeof complaintSubjects>['subjects'][number]>`
    with here as (
      select g.*, n.label, cardinality(n.ancestors) as depth from role_grant g join tree_node n on n.id = g.node_id
      where n.community_id = ${communityId}::uuid and g.revoked_at is null
        and g.from_date <= ${today}::date and (g.to_date is null or g.to_date >= ${today}::date)
    )
    select 'unit' as kind, u.id, u.name, u.trade as role from unit u where u.id in (select unit_id from here)
    union all
    (select distinct on (p.id) 'person', p.id, coalesce(nullif(p.full_name, ''), p.call_name), here.label
      from here join person p on p.id = here.person_id where here.role = 'gridWorker' order by p.id, here.depth)
    order by kind desc, role, name`.execute(db);
  return rows;
}

/** What kind of emergency a category is; null for most. */
export async function readCategoryEmergency(db: Database, code: string): Promise<Emergency | null> {
  const { rows } = await sql<{ emergency: Emergency | null }>`
    select emergency from category where code = ${code}`.execute(db);
  return rows[0]?.emergency ?? null;
}

/** The community's own number for gas repair. */
export async function readGasRepair(db: Database, communityId: string): Promise<string | null> {
  const { rows } = await sql<{ phone: string | null }>`
    select settings->>'gasRepairPhone' as phone from tree_node where id = ${communityId}`.execute(db);
  return rows[0]?.phone ?? null;
}

/** The telephone of a person. */
export async function readPhone(db: Database, personId: string): Promise<string | null> {
  const { rows } = await sql<{
    phone: string | null;
  }>`select phone from person where id = ${personId}`.execute(db);
  return rows[0]?.phone ?? null;
}
