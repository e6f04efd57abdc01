import { sql } from 'kysely';
import type { RoleRow } from '../../../contract/administration/people';
import type { administeredPlace, DutyRow, NodeRow, ShiftRow } from '../../../contract/administration/places';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

type Place = OutputOf<typeof administeredPlace>;

/** Reads one node within reach with its names above; null when there is none. */
export async function readNode(
  db: Database,
  nodeId: string,
  mine: readonly string[],
): Promise<Place['node']> {
  const { rows } = await sql<NonNullable<Place['node']>>`
    select n.id as "nodeId", n.level, n.name, n.label, n.households, n.xmin::text as version, n.parent_id as "parentId",
      n.community_id as "communityId", n.phone,
      coalesce((select array_agg(a.name order by cardinality(a.ancestors)) from tree_node a
        where a.id = any(n.ancestors) and a.id <> n.id), '{}') as above,
      case when n.level = 'community' then coalesce(n.settings -> 'deadlines', '{}') end as deadlines
    from tree_node n where n.id = ${nodeId} and n.ancestors && ${[...mine]}::uuid[]`.execute(db);
  return rows[0] ?? null;
}

/** Reads the children of a node, or, with null, the nodes themselves on which somebody's roles hold. */
export async function readChildren(
  db: Database,
  parentId: string | null,
  mine: readonly string[],
): Promise<NodeRow[]> {
  const { rows } = await sql<NodeRow>`
    select id as "nodeId", level, name, label, households from tree_node
    where case when ${parentId}::uuid is null then id = any(${[...mine]}::uuid[]) else parent_id = ${parentId}::uuid end
    order by position, name limit 500`.execute(db);
  return rows;
}

/** Reads the duties written on a node. */
export async function readDuties(db: Database, nodeId: string): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select d.id as "dutyId", d.xmin::text as version, d.category_code as category, c.name as "categoryName",
      d.unit_id as "unitId", u.name as "unitName"
    from duty d left join category c on c.code = d.category_code left join unit u on u.id = d.unit_id
    where d.node_id = ${nodeId} order by c.position nulls first`.execute(db);
  return rows;
}

/** Reads the shifts of a node that are not over. */
export async function readShifts(db: Database, nodeId: string, today: string): Promise<ShiftRow[]> {
  const { rows } = await sql<ShiftRow>`
    select s.id as "shiftId", s.xmin::text as version, s.person_id as "personId",
      coalesce(nullif(p.full_name, ''), p.call_name) as name, s.weekday, s.from_minute as "fromMinute", s.to_minute as "toMinute"
    from duty_shift s join person p on p.id = s.person_id
    where s.node_id = ${nodeId} and (s.to_date is null or s.to_date >= ${today}::date)
    order by s.weekday, s.from_minute, s.id`.execute(db);
  return rows;
}

/** Reads roles on a node that are not over, the youngest first, before a grant's id. */
export async function readRoles(
  db: Database,
  asked: { nodeId: string; mine: readonly string[]; today: string; beforeId: string; limit: number },
): Promise<RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    select g.id as "grantId", g.xmin::text as version, p.id as "personId", coalesce(nullif(p.full_name, ''), p.call_name) as name,
      p.phone, g.role, u.name as "unitName", g.from_date::text as "fromDate", g.to_date::text as "toDate"
    from role_grant g join tree_node n on n.id = g.node_id join person p on p.id = g.person_id left join unit u on u.id = g.unit_id
    where g.node_id = ${asked.nodeId} and n.ancestors && ${[...asked.mine]}::uuid[] and g.revoked_at is null
      and (g.to_date is null or g.to_date >= ${asked.today}::date) and g.id < ${asked.beforeId}
    order by g.id desc limit ${asked.limit}`.execute(db);
  return rows;
}

/** Finds people with a role within reach by a piece of their name or number. */
export async function findStaff(
  db: Database,
  asked: { search: string; mine: readonly string[]; today: string; limit: number },
): Promise<{ personId: string; name: string; phone: string | null }[]> {
  const pattern = `%${asked.search.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ personId: string; name: string; phone: string | null }>`
    select p.id as "personId", coalesce(nullif(p.full_name, ''), p.call_name) as name, p.phone from person p
    where (p.full_name ilike ${pattern} or p.call_name ilike ${pattern} or p.phone ilike ${pattern})
      and exists (select from role_grant g join tree_node n on n.id = g.node_id
        where g.person_id = p.id and g.revoked_at is null and n.ancestors && ${[...asked.mine]}::uuid[]
          and (g.to_date is null or g.to_date >= ${asked.today}::date))
    order by name, p.id limit ${asked.limit}`.execute(db);
  return rows;
}
