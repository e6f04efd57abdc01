import { sql } from 'kysely';
import type { levels } from '../../../contract/shared/place';
import type { Database } from '../../../platform/context';

/** Who administers an empty database first, and from which node down. */
export interface FirstAdministrator {
  readonly name: string;
  readonly phone: string;
  readonly rootName: string;
  readonly rootLevel: (typeof levels)[number];
}

/** Enters the root of the tree and its administrator. Returns the person's id; null when the tree has a node already. */
export async function enterFirstAdministrator(
  trx: Database,
  { name, phone, rootName, rootLevel }: FirstAdministrator,
  ids: { nodeId: string; personId: string; grantId: string },
  at: { now: Date; today: string },
): Promise<string | null> {
  const { nodeId, personId, grantId } = ids;
  const { rows } = await sql<{ personId: string }>`
    with root as (
      insert into tree_node (id, level, name, label, community_id, ancestors)
      select ${nodeId}, ${rootLevel}, ${rootName}, ${rootName}, case when ${rootLevel} = 'community' then ${nodeId}::uuid end,
        array[${nodeId}::uuid]
      where not exists (select from tree_node) returning id
    ), first as (
      insert into person (id, full_name, call_name, phone, created_at)
      select ${personId}, ${name}, ${name}, ${phone}, ${at.now}::timestamptz from root returning id
    )
    insert into role_grant (id, person_id, role, node_id, from_date)
    select ${grantId}, first.id, 'administrator', root.id, ${at.today}::date from root, first
    returning person_id as "personId"`.execute(trx);
  return rows[0]?.personId ?? null;
}
