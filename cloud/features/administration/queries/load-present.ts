import { sql } from 'kysely';
import type { CommunitySettings } from '../../../contract/administration/settings';
import type { Emergency } from '../../../contract/requests/kinds';
import type { levels } from '../../../contract/shared/place';
import type { Role } from '../../../contract/shared/roles';
import type { Database } from '../../../platform/context';

/** A node that a file mentions, as it is. */
export interface PresentPlace {
  readonly path: string;
  readonly id: string;
  readonly level: (typeof levels)[number];
  readonly label: string;
  readonly communityId: string | null;
  readonly ancestors: string[];
  readonly position: number;
  readonly households: number;
  readonly phone: string | null;
  readonly settings: CommunitySettings;
  /** Whether the administrator's roles reach it. */
  readonly isMine: boolean;
}

/** A unit that a file mentions; `isMine` when nobody outside the administrator's reach uses it. */
export interface PresentUnit {
  readonly id: string;
  readonly name: string;
  readonly trade: string;
  readonly phone: string | null;
  readonly superior: string | null;
  readonly isMine: boolean;
}

/** A category. */
export interface PresentCategory {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly urgency: string;
  readonly isDirect: boolean;
  readonly emergency: Emergency | null;
  readonly hints: string[];
  readonly position: number;
}

/** A person whose number a file mentions. */
export interface PresentPerson {
  readonly id: string;
  readonly fullName: string;
  readonly callName: string;
  readonly phone: string;
  readonly isMine: boolean;
}

/** A role of such a person. */
export interface PresentGrant {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly nodeId: string;
  readonly unitId: string | null;
  readonly fromDate: string;
  readonly toDate: string | null;
}

/** A duty at a place that a file mentions. */
export interface PresentDuty {
  readonly id: string;
  readonly nodeId: string;
  readonly category: string | null;
  readonly unitId: string | null;
}

/** A shift at such a place that holds until further notice. */
export interface PresentShift {
  readonly id: string;
  readonly nodeId: string;
  readonly personId: string;
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Everything a file mentions, as it is. */
export interface Present {
  readonly places: readonly PresentPlace[];
  readonly units: readonly PresentUnit[];
  readonly categories: readonly PresentCategory[];
  /** Whether the administrator's roles reach every community, so that what all share is his to change. */
  readonly coversAll: boolean;
  readonly people: readonly PresentPerson[];
  readonly grants: readonly PresentGrant[];
  readonly duties: readonly PresentDuty[];
  readonly shifts: readonly PresentShift[];
}

/** What a file mentions. */
export interface Mentioned {
  readonly paths: readonly string[];
  readonly unitNames: readonly string[];
  readonly phones: readonly string[];
}

/** Finds places by their paths, walking down from the roots one level at a time. */
async function findPlaces(
  db: Database,
  paths: readonly string[],
  mine: readonly string[],
): Promise<PresentPlace[]> {
  const { rows } = await sql<PresentPlace>`
    with recursive asked as (select distinct unnest(${[...paths]}::text[]) as path),
    found as (
      select n.id, n.name as path from tree_node n where n.parent_id is null and n.name in (select path from asked)
      union all
      select n.id, above.path || '/' || n.name from found above join tree_node n on n.parent_id = above.id
      where above.path || '/' || n.name in (select path from asked)
    )
    select found.path, n.id, n.level, n.label, n.community_id as "communityId", n.ancestors, n.position, n.households, n.phone,
      n.settings, n.ancestors && ${[...mine]}::uuid[] as "isMine"
    from found join tree_node n using (id) order by found.path`.execute(db);
  return rows;
}

async function findUnits(
  db: Database,
  names: readonly string[],
  mine: readonly string[],
): Promise<PresentUnit[]> {
  const { rows } = await sql<PresentUnit>`
    select u.id, u.name, u.trade, u.phone, u.superior,
      not exists (select from role_grant g join tree_node n on n.id = g.node_id
        where g.unit_id = u.id and g.revoked_at is null and not n.ancestors && ${[...mine]}::uuid[])
      and not exists (select from duty d join tree_node n on n.id = d.node_id
        where d.unit_id = u.id and not n.ancestors && ${[...mine]}::uuid[]) as "isMine"
    from unit u where u.name = any(${[...names]}::text[]) order by u.name`.execute(db);
  return rows;
}

async function findPeople(
  db: Database,
  phones: readonly string[],
  mine: readonly string[],
): Promise<PresentPerson[]> {
  const { rows } = await sql<PresentPerson>`
    select p.id, p.full_name as "fullName", p.call_name as "callName", p.phone,
      not exists (select from role_grant g join tree_node n on n.id = g.node_id
        where g.person_id = p.id and g.revoked_at is null and not n.ancestors && ${[...mine]}::uuid[])
      and coalesce((select home.ancestors && ${[...mine]}::uuid[] from tree_node home where home.id = p.home_community_id), true)
        as "isMine"
    from person p where p.phone = any(${[...phones]}::text[]) order by p.id`.execute(db);
  return rows;
}

async function findGrants(db: Database, personIds: readonly string[]): Promise<PresentGrant[]> {
  const { rows } = await sql<PresentGrant>`
    select id, person_id as "personId", role, node_id as "nodeId", unit_id as "unitId", from_date::text as "fromDate",
      to_date::text as "toDate"
    from role_grant where person_id = any(${[...personIds]}::uuid[]) and revoked_at is null order by from_date, id`.execute(
    db,
  );
  return rows;
}

/** Reads every category in order. */
export async function findCategories(db: Database): Promise<PresentCategory[]> {
  const { rows } = await sql<PresentCategory>`
    select code, name, kind, urgency, is_direct as "isDirect", emergency, hints, position from category order by position, code`.execute(
    db,
  );
  return rows;
}

async function findDuties(db: Database, nodeIds: readonly string[]): Promise<PresentDuty[]> {
  const { rows } = await sql<PresentDuty>`
    select id, node_id as "nodeId", category_code as category, unit_id as "unitId" from duty
    where node_id = any(${[...nodeIds]}::uuid[]) order by id`.execute(db);
  return rows;
}

async function findShifts(db: Database, nodeIds: readonly string[]): Promise<PresentShift[]> {
  const { rows } = await sql<PresentShift>`
    select id, node_id as "nodeId", person_id as "personId", weekday, from_minute as "fromMinute", to_minute as "toMinute"
    from duty_shift where node_id = any(${[...nodeIds]}::uuid[]) and to_date is null order by id`.execute(db);
  return rows;
}

/** Whether administrators of these nodes reach every community there is. */
export async function readCoversAll(db: Database, mine: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ coversAll: boolean }>`
    select not exists (select from tree_node where level = 'community' and not ancestors && ${[...mine]}::uuid[]) as "coversAll"`.execute(
    db,
  );
  return rows[0]?.coversAll ?? false;
}

/** Reads everything a file mentions, in an order that is always the same. `mine` are the nodes that the administrator's roles hold on. */
export async function loadPresent(
  db: Database,
  mentioned: Mentioned,
  mine: readonly string[],
): Promise<Present> {
  const places = await findPlaces(db, mentioned.paths, mine);
  const people = await findPeople(db, mentioned.phones, mine);
  const nodeIds = places.map(({ id }) => id);
  return {
    places,
    people,
    units: await findUnits(db, mentioned.unitNames, mine),
    categories: await findCategories(db),
    coversAll: await readCoversAll(db, mine),
    grants: await findGrants(
      db,
      people.map(({ id }) => id),
    ),
    duties: await findDuties(db, nodeIds),
    shifts: await findShifts(db, nodeIds),
  };
}
