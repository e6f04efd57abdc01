import { sql } from 'kysely';
import type { grantRole, namedPerson, savePerson, saveRole } from '../../../contract/administration/people';
import type { InputOf, OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

/** Finds the person of a name and number, or enters one. Returns null when the number is another name's. */
export async function findOrEnterPerson(
  trx: Database,
  { name, phone }: { name: string; phone: string },
  newId: string,
  at: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string; fullName: string }>`
    select id, full_name as "fullName" from person where phone = ${phone} and full_name in (${name}, '')
    order by full_name desc, id limit 1`.execute(trx);
  const found = rows[0];
  if (found) {
    if (found.fullName === '')
      await sql`update person set full_name = ${name} where id = ${found.id}`.execute(trx);
    return found.id;
  }
  const { rows: entered } = await sql<{ id: string }>`
    insert into person (id, full_name, call_name, phone, created_at)
    select ${newId}, ${name}, ${name}, ${phone}, ${at}::timestamptz where not exists (select from person where phone = ${phone})
    returning id`.execute(trx);
  return entered[0]?.id ?? null;
}

/** Grants a role, unless the person holds the same in the same time. Returns whether it was granted. */
export async function insertGrant(
  trx: Database,
  id: string,
  personId: string,
  grant: Pick<InputOf<typeof grantRole>, 'role' | 'nodeId' | 'unitId' | 'fromDate' | 'toDate'>,
): Promise<boolean> {
  const { role, nodeId, unitId, fromDate, toDate } = grant;
  const { rows } = await sql`
    insert into role_grant (id, person_id, role, node_id, unit_id, from_date, to_date)
    select ${id}, ${personId}, ${role}, ${nodeId}, ${unitId}, ${fromDate}::date, ${toDate}::date
    where not exists (select from role_grant where person_id = ${personId} and role = ${role} and node_id = ${nodeId}
      and unit_id is not distinct from ${unitId}::uuid and revoked_at is null
      and daterange(from_date, to_date, '[]') && daterange(${fromDate}::date, ${toDate}::date, '[]'))
    returning id`.execute(trx);
  return rows.length === 1;
}

/** Sets from when to when a role within reach holds, if it is still what it was. Says whether it holds for less time than before. */
export async function updateGrant(
  trx: Database,
  { grantId, version, fromDate, toDate }: InputOf<typeof saveRole>,
  mine: readonly string[],
): Promise<{ isShorter: boolean } | null> {
  const { rows } = await sql<{ isShorter: boolean }>`
    update role_grant g set from_date = ${fromDate}::date, to_date = ${toDate}::date
    from tree_node n, role_grant before
    where n.id = g.node_id and n.ancestors && ${[...mine]}::uuid[] and before.id = g.id
      and g.id = ${grantId} and g.xmin::text = ${version} and g.revoked_at is null
    returning g.from_date > before.from_date
      or coalesce(g.to_date, 'infinity') < coalesce(before.to_date, 'infinity') as "isShorter"`.execute(trx);
  return rows[0] ?? null;
}

/** Ends a role within reach at once, if it is still what it was. Returns false when it is not. */
export async function revokeGrant(
  trx: Database,
  { grantId, version }: { grantId: string; version: string },
  mine: readonly string[],
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update role_grant g set revoked_at = ${at}
    from tree_node n where n.id = g.node_id and n.ancestors && ${[...mine]}::uuid[]
      and g.id = ${grantId} and g.xmin::text = ${version} and g.revoked_at is null returning g.id`.execute(
    trx,
  );
  return rows.length === 1;
}

type Named = Omit<OutputOf<typeof namedPerson>, 'account'>;

/** Reads somebody with a role within reach; null when there is nobody. */
export async function readNamed(
  db: Database,
  personId: string,
  mine: readonly string[],
): Promise<Named | null> {
  const { rows } = await sql<Named>`
    select p.id as "personId", p.xmin::text as version, coalesce(nullif(p.full_name, ''), p.call_name) as name,
      p.call_name as "callName", p.phone,
      not exists (select from role_grant g join tree_node n on n.id = g.node_id
        where g.person_id = p.id and g.revoked_at is null and not n.ancestors && ${[...mine]}::uuid[])
      and coalesce((select home.ancestors && ${[...mine]}::uuid[] from tree_node home where home.id = p.home_community_id), true)
        as "isMine"
    from person p where p.id = ${personId} and exists (select from role_grant g join tree_node n on n.id = g.node_id
      where g.person_id = p.id and g.revoked_at is null and n.ancestors && ${[...mine]}::uuid[])`.execute(db);
  return rows[0] ?? null;
}

/** Whether somebody else has a number. */
export async function isPhoneTaken(trx: Database, phone: string, personId: string): Promise<boolean> {
  const { rows } = await sql`select from person where phone = ${phone} and id <> ${personId} limit 1`.execute(
    trx,
  );
  return rows.length > 0;
}

/** Corrects somebody who is still as he was. Returns false when he is not. */
export async function updatePerson(
  trx: Database,
  { personId, version, name, callName, phone }: InputOf<typeof savePerson>,
): Promise<boolean> {
  const { rows } = await sql`
    update person set full_name = ${name}, call_name = ${callName}, phone = ${phone},
      phone_verified_at = case when phone = ${phone} then phone_verified_at end
    where id = ${personId} and xmin::text = ${version} returning id`.execute(trx);
  return rows.length === 1;
}
