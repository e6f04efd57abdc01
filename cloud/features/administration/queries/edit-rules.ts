import { sql } from 'kysely';
import type { saveDuty, saveShift } from '../../../contract/administration/rules';
import type { InputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

type Duty = InputOf<typeof saveDuty>;
type Shift = InputOf<typeof saveShift>;

/** Whether the category and the unit of a duty are there; null names none. */
export async function areThere(
  trx: Database,
  { category, unitId }: Pick<Duty, 'category' | 'unitId'>,
): Promise<{ category: boolean; unit: boolean }> {
  const { rows } = await sql<{ category: boolean; unit: boolean }>`
    select ${category}::text is null or exists (select from category where code = ${category}) as category,
      ${unitId}::uuid is null or exists (select from unit where id = ${unitId}) as unit`.execute(trx);
  return rows[0] ?? { category: false, unit: false };
}

/** Enters a duty, unless the place has one for the category. Returns whether it was entered. */
export async function insertDuty(
  trx: Database,
  id: string,
  { nodeId, category, unitId }: Duty,
): Promise<boolean> {
  const { rows } = await sql`
    insert into duty (id, node_id, category_code, unit_id, to_grid_worker)
    values (${id}, ${nodeId}, ${category}, ${unitId}, ${unitId === null}) on conflict do nothing returning id`.execute(
    trx,
  );
  return rows.length === 1;
}

/** Changes a duty of the place that is still what it was, unless another has its category. Returns whether it was changed. */
export async function updateDuty(trx: Database, id: string, version: string, duty: Duty): Promise<boolean> {
  const { nodeId, category, unitId } = duty;
  const { rows } = await sql`
    update duty set category_code = ${category}, unit_id = ${unitId}, to_grid_worker = ${unitId === null}
    where id = ${id} and node_id = ${nodeId} and xmin::text = ${version} and not exists (select from duty other
      where other.node_id = ${nodeId} and other.category_code is not distinct from ${category} and other.id <> ${id})
    returning id`.execute(trx);
  return rows.length === 1;
}

/** Takes away a duty or a shift within reach that is still what it was. Returns false when it is not. */
export async function removeRule(
  trx: Database,
  table: 'duty' | 'duty_shift',
  { id, version }: { id: string; version: string },
  mine: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    delete from ${sql.table(table)} x using tree_node n
    where n.id = x.node_id and n.ancestors && ${[...mine]}::uuid[] and x.id = ${id} and x.xmin::text = ${version}
    returning x.id`.execute(trx);
  return rows.length === 1;
}

/** Whether somebody holds a role within reach today, so that he can be put on duty. */
export async function isStaffHere(
  trx: Database,
  personId: string,
  mine: readonly string[],
  today: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from role_grant g join tree_node n on n.id = g.node_id
    where g.person_id = ${personId} and g.revoked_at is null and n.ancestors && ${[...mine]}::uuid[]
      and (g.to_date is null or g.to_date >= ${today}::date) limit 1`.execute(trx);
  return rows.length === 1;
}

/** Enters a shift from today on, unless the person has one that begins at the same time. Returns whether it was entered. */
export async function insertShift(trx: Database, id: string, shift: Shift, today: string): Promise<boolean> {
  const { nodeId, personId, weekday, fromMinute, toMinute } = shift;
  const { rows } = await sql`
    insert into duty_shift (id, node_id, person_id, weekday, from_minute, to_minute, from_date)
    values (${id}, ${nodeId}, ${personId}, ${weekday}, ${fromMinute}, ${toMinute}, ${today}::date)
    on conflict do nothing returning id`.execute(trx);
  return rows.length === 1;
}

/** Changes a shift of the place that is still what it was. Returns false when it is not, or there is another like it. */
export async function updateShift(
  trx: Database,
  id: string,
  version: string,
  shift: Shift,
): Promise<boolean> {
  const { nodeId, personId, weekday, fromMinute, toMinute } = shift;
  const { rows } = await sql`
    update duty_shift set person_id = ${personId}, weekday = ${weekday}, from_minute = ${fromMinute}, to_minute = ${toMinute}
    where id = ${id} and node_id = ${nodeId} and xmin::text = ${version} and not exists (select from duty_shift other
      where other.node_id = ${nodeId} and other.person_id = ${personId} and other.weekday = ${weekday}
        and other.from_minute = ${fromMinute} and other.to_date is null and other.id <> ${id})
    returning id`.execute(trx);
  return rows.length === 1;
}
