import { sql } from 'kysely';
import type { CategoryRow, saveCategory, saveUnit, UnitRow } from '../../../contract/administration/shared';
import type { InputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

/** Reads units by name, after a name, with who acts for them today. */
export async function readUnits(
  db: Database,
  asked: { mine: readonly string[]; today: string; after: string; limit: number },
): Promise<UnitRow[]> {
  const mine = [...asked.mine];
  const { rows } = await sql<UnitRow>`
    select u.id as "unitId", u.xmin::text as version, u.name, u.trade, u.phone, u.superior,
      (select count(distinct g.person_id)::int from role_grant g where g.unit_id = u.id and g.revoked_at is null
        and g.from_date <= ${asked.today}::date and (g.to_date is null or g.to_date >= ${asked.today}::date)) as members,
      not exists (select from role_grant g join tree_node n on n.id = g.node_id
        where g.unit_id = u.id and g.revoked_at is null and not n.ancestors && ${mine}::uuid[])
      and not exists (select from duty d join tree_node n on n.id = d.node_id
        where d.unit_id = u.id and not n.ancestors && ${mine}::uuid[]) as "isMine"
    from unit u where u.name > ${asked.after} order by u.name limit ${asked.limit}`.execute(db);
  return rows;
}

/** Whether others than within the administrator's reach use a unit. */
export async function isUsedElsewhere(
  trx: Database,
  unitId: string,
  mine: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select from (select node_id from role_grant where unit_id = ${unitId} and revoked_at is null
      union all select node_id from duty where unit_id = ${unitId}) used
    join tree_node n on n.id = used.node_id where not n.ancestors && ${[...mine]}::uuid[] limit 1`.execute(
    trx,
  );
  return rows.length > 0;
}

/** Enters a unit, unless one has the name. Returns whether it was entered. */
export async function insertUnit(
  trx: Database,
  id: string,
  unit: InputOf<typeof saveUnit>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into unit (id, name, trade, phone, superior)
    values (${id}, ${unit.name}, ${unit.trade}, ${unit.phone}, ${unit.superior}) on conflict do nothing returning id`.execute(
    trx,
  );
  return rows.length === 1;
}

/** Changes a unit that is still what it was. Returns false when it is not. */
export async function updateUnit(
  trx: Database,
  id: string,
  version: string,
  unit: InputOf<typeof saveUnit>,
): Promise<boolean> {
  const { rows } = await sql`
    update unit set name = ${unit.name}, trade = ${unit.trade}, phone = ${unit.phone}, superior = ${unit.superior}
    where id = ${id} and xmin::text = ${version} returning id`.execute(trx);
  return rows.length === 1;
}

/** Whether another unit has the name. */
export async function isUnitNameTaken(trx: Database, name: string, unitId: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from unit where name = ${name} and id is distinct from ${unitId}::uuid`.execute(trx);
  return rows.length > 0;
}

/** Reads every category with its version. */
export async function readCategorySettings(db: Database): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`
    select code, xmin::text as version, name, kind, urgency, is_direct as "isDirect", emergency, hints from category
    order by position, code`.execute(db);
  return rows;
}

/** Enters a category as the last, unless one has the code. Returns whether it was entered. */
export async function insertCategory(
  trx: Database,
  category: InputOf<typeof saveCategory>,
): Promise<boolean> {
  const { code, name, kind, urgency, isDirect, emergency, hints } = category;
  const { rows } = await sql`
    insert into category (code, name, kind, urgency, is_direct, emergency, hints, position)
    select ${code}, ${name}, ${kind}, ${urgency}, ${isDirect}, ${emergency}::emergency, ${hints}::text[], coalesce(max(position), 0) + 1 from category
    on conflict do nothing returning code`.execute(trx);
  return rows.length === 1;
}

/** Changes a category that is still what it was. Returns false when it is not. */
export async function updateCategory(
  trx: Database,
  version: string,
  category: InputOf<typeof saveCategory>,
): Promise<boolean> {
  const { code, name, kind, urgency, isDirect, emergency, hints } = category;
  const { rows } = await sql`
    update category set name = ${name}, kind = ${kind}, urgency = ${urgency}, is_direct = ${isDirect},
      emergency = ${emergency}::emergency, hints = ${hints}::text[]
    where code = ${code} and xmin::text = ${version} returning code`.execute(trx);
  return rows.length === 1;
}
