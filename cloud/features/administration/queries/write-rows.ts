import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import type { GrantWrite, NodeWrite, ShiftWrite, Writes } from '../importing/plan';

const json = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`;

/** Enters nodes, parents before or with their children, or changes how they are called, counted and reached. */
export async function writeNodes(trx: Database, nodes: readonly NodeWrite[]): Promise<void> {
  await sql`
    insert into tree_node (id, parent_id, level, name, label, community_id, ancestors, position, households, phone)
    select id, "parentId", level, name, label, "communityId", ancestors, position, households, phone
    from jsonb_to_recordset(${json(nodes)}) as t(id uuid, "parentId" uuid, level text, name text, label text,
      "communityId" uuid, ancestors uuid[], position int, households int, phone text)
    on conflict (id) do update set label = excluded.label, households = excluded.households, phone = excluded.phone`.execute(
    trx,
  );
}

/** Enters units or changes them. */
export async function writeUnits(trx: Database, units: Writes['units']): Promise<void> {
  await sql`
    insert into unit (id, name, trade, phone, superior)
    select id, name, trade, phone, superior
    from jsonb_to_recordset(${json(units)}) as t(id uuid, name text, trade text, phone text, superior text)
    on conflict (id) do update set name = excluded.name, trade = excluded.trade, phone = excluded.phone,
      superior = excluded.superior`.execute(trx);
}

/** Enters categories or changes them. */
export async function writeCategories(trx: Database, categories: Writes['categories']): Promise<void> {
  await sql`
    insert into category (code, name, kind, urgency, is_direct, emergency, hints, position)
    select code, name, kind, urgency, "isDirect", emergency, hints, position
    from jsonb_to_recordset(${json(categories)}) as t(code text, name text, kind text, urgency text, "isDirect" boolean,
      emergency emergency, hints text[], position int)
    on conflict (code) do update set name = excluded.name, kind = excluded.kind, urgency = excluded.urgency,
      is_direct = excluded.is_direct, emergency = excluded.emergency, hints = excluded.hints`.execute(trx);
}

/** Enters people or changes what they are called. */
export async function writePeople(trx: Database, people: Writes['people'], at: Date): Promise<void> {
  await sql`
    insert into person (id, full_name, call_name, phone, created_at)
    select id, "fullName", "callName", phone, ${at}::timestamptz
    from jsonb_to_recordset(${json(people)}) as t(id uuid, "fullName" text, "callName" text, phone text)
    on conflict (id) do update set full_name = excluded.full_name, call_name = excluded.call_name`.execute(
    trx,
  );
}

/** Grants roles or changes from when to when they hold. */
export async function writeGrants(trx: Database, grants: readonly GrantWrite[]): Promise<void> {
  await sql`
    insert into role_grant (id, person_id, role, node_id, unit_id, from_date, to_date)
    select id, "personId", role, "nodeId", "unitId", "fromDate", "toDate"
    from jsonb_to_recordset(${json(grants)}) as t(id uuid, "personId" uuid, role text, "nodeId" uuid, "unitId" uuid,
      "fromDate" date, "toDate" date)
    on conflict (id) do update set from_date = excluded.from_date, to_date = excluded.to_date`.execute(trx);
}

/** Enters duties or changes whose they are. */
export async function writeDuties(trx: Database, duties: Writes['duties']): Promise<void> {
  await sql`
    insert into duty (id, node_id, category_code, unit_id, to_grid_worker)
    select id, "nodeId", category, "unitId", "unitId" is null
    from jsonb_to_recordset(${json(duties)}) as t(id uuid, "nodeId" uuid, category text, "unitId" uuid)
    on conflict (id) do update set unit_id = excluded.unit_id, to_grid_worker = excluded.to_grid_worker`.execute(
    trx,
  );
}

/** Enters shifts, from today on, or changes when they end. */
export async function writeShifts(
  trx: Database,
  shifts: readonly ShiftWrite[],
  today: string,
): Promise<void> {
  await sql`
    insert into duty_shift (id, node_id, person_id, weekday, from_minute, to_minute, from_date)
    select id, "nodeId", "personId", weekday, "fromMinute", "toMinute", ${today}::date
    from jsonb_to_recordset(${json(shifts)}) as t(id uuid, "nodeId" uuid, "personId" uuid, weekday smallint,
      "fromMinute" smallint, "toMinute" smallint)
    on conflict (id) do update set to_minute = excluded.to_minute`.execute(trx);
}

/** Sets communities' own numbers. */
export async function writeSettings(trx: Database, settings: Writes['settings']): Promise<void> {
  await sql`
    update tree_node n set settings = t.settings
    from jsonb_to_recordset(${json(settings)}) as t("nodeId" uuid, settings jsonb) where n.id = t."nodeId"`.execute(
    trx,
  );
}

/** Writes everything an import would, a statement for each table. */
export async function writeEverything(
  trx: Database,
  writes: Writes,
  { now, today }: { now: Date; today: string },
): Promise<void> {
  await writeUnits(trx, writes.units);
  await writeCategories(trx, writes.categories);
  await writeNodes(trx, writes.nodes);
  await writePeople(trx, writes.people, now);
  await writeGrants(trx, writes.grants);
  await writeDuties(trx, writes.duties);
  await writeShifts(trx, writes.shifts, today);
  await writeSettings(trx, writes.settings);
}
