import { sql } from 'kysely';
import type { CommunitySettings } from '../../../contract/administration/settings';
import type { levels } from '../../../contract/shared/place';
import type { Role } from '../../../contract/shared/roles';
import type { Database } from '../../../platform/context';

/** A node to write out. */
export interface ExportedNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: (typeof levels)[number];
  readonly name: string;
  readonly label: string;
  readonly households: number;
  readonly phone: string | null;
  readonly settings: CommunitySettings;
}

/** What is on the nodes of a community and above, as far as the administrator's roles reach, and not over yet. */
export interface ExportedCommunity {
  readonly nodes: readonly ExportedNode[];
  readonly units: readonly { name: string; trade: string; phone: string | null; superior: string | null }[];
  readonly people: readonly {
    name: string;
    callName: string;
    phone: string;
    role: Role;
    nodeId: string;
    unitName: string | null;
    fromDate: string;
    toDate: string | null;
  }[];
  readonly duties: readonly { nodeId: string; category: string | null; unitName: string | null }[];
  readonly shifts: readonly {
    nodeId: string;
    phone: string;
    weekday: number;
    fromMinute: number;
    toMinute: number;
  }[];
}

/** A part of the question: on which nodes, and which of them are the administrator's. */
const onMine = (communityId: string, mine: readonly string[]) => sql`
  (n.community_id = ${communityId} or n.id = any((select ancestors from tree_node where id = ${communityId})::uuid[]))
  and n.ancestors && ${[...mine]}::uuid[]`;

async function readNodes(db: Database, communityId: string): Promise<ExportedNode[]> {
  const { rows } = await sql<ExportedNode>`
    select n.id, n.parent_id as "parentId", n.level, n.name, n.label, n.households, n.phone, n.settings
    from tree_node n
    where n.community_id = ${communityId} or n.id = any((select ancestors from tree_node where id = ${communityId})::uuid[])
    order by n.position, n.name`.execute(db);
  return rows;
}

async function readUnits(db: Database, communityId: string, mine: readonly string[], isAll: boolean) {
  const { rows } = await sql<ExportedCommunity['units'][number]>`
    select u.name, u.trade, u.phone, u.superior from unit u
    where ${isAll}
      or u.id in (select g.unit_id from role_grant g join tree_node n on n.id = g.node_id
        where g.revoked_at is null and ${onMine(communityId, mine)})
      or u.id in (select d.unit_id from duty d join tree_node n on n.id = d.node_id where ${onMine(communityId, mine)})
    order by u.name`.execute(db);
  return rows;
}

async function readPeople(db: Database, communityId: string, mine: readonly string[], today: string) {
  const { rows } = await sql<ExportedCommunity['people'][number]>`
    select coalesce(nullif(p.full_name, ''), p.call_name) as name, p.call_name as "callName", p.phone, g.role,
      g.node_id as "nodeId", u.name as "unitName", g.from_date::text as "fromDate", g.to_date::text as "toDate"
    from role_grant g join tree_node n on n.id = g.node_id join person p on p.id = g.person_id left join unit u on u.id = g.unit_id
    where g.revoked_at is null and (g.to_date is null or g.to_date >= ${today}::date) and p.phone is not null
      and ${onMine(communityId, mine)}
    order by p.phone, g.from_date, g.role, u.name`.execute(db);
  return rows;
}

async function readDuties(db: Database, communityId: string, mine: readonly string[]) {
  const { rows } = await sql<ExportedCommunity['duties'][number]>`
    select d.node_id as "nodeId", d.category_code as category, u.name as "unitName"
    from duty d join tree_node n on n.id = d.node_id left join unit u on u.id = d.unit_id
    where ${onMine(communityId, mine)} order by d.category_code nulls first`.execute(db);
  return rows;
}

async function readShifts(db: Database, communityId: string, mine: readonly string[]) {
  const { rows } = await sql<ExportedCommunity['shifts'][number]>`
    select s.node_id as "nodeId", p.phone, s.weekday, s.from_minute as "fromMinute", s.to_minute as "toMinute"
    from duty_shift s join tree_node n on n.id = s.node_id join person p on p.id = s.person_id
    where s.to_date is null and p.phone is not null and ${onMine(communityId, mine)}
    order by s.weekday, s.from_minute, p.phone`.execute(db);
  return rows;
}

/** Reads a community to be written out; of the nodes above it only what the administrator's roles reach. */
export async function readCommunity(
  db: Database,
  asked: { communityId: string; mine: readonly string[]; today: string; coversAll: boolean },
): Promise<ExportedCommunity> {
  const { communityId, mine, today, coversAll } = asked;
  return {
    nodes: await readNodes(db, communityId),
    units: await readUnits(db, communityId, mine, coversAll),
    people: await readPeople(db, communityId, mine, today),
    duties: await readDuties(db, communityId, mine),
    shifts: await readShifts(db, communityId, mine),
  };
}
