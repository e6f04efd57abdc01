import { sql } from 'kysely';
import type { roleHolders } from '../../../contract/administration/role-holders';
import type { InputOf, OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

type Holder = OutputOf<typeof roleHolders>['items'][number];

/** Reads who holds which role in a community or above it, in the order of role grants' ids after `afterId`. */
export async function readHolders(
  db: Database,
  asked: InputOf<typeof roleHolders>,
  afterId: string,
  limit: number,
): Promise<Holder[]> {
  const pattern = asked.search === undefined ? null : `%${asked.search.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Holder>`
    select g.id as "grantId", p.id as "personId", coalesce(nullif(p.full_name, ''), p.call_name) as name, g.role,
      n.label as "nodeName", u.name as "unitName", g.from_date::text as "fromDate", g.to_date::text as "toDate"
    from role_grant g join person p on p.id = g.person_id join tree_node n on n.id = g.node_id left join unit u on u.id = g.unit_id
    where (n.community_id = ${asked.communityId} or n.id = any((select ancestors from tree_node where id = ${asked.communityId})::uuid[]))
      and g.revoked_at is null and g.id > ${afterId}
      and (${asked.role ?? null}::text is null or g.role = ${asked.role ?? null})
      and (${pattern}::text is null or p.full_name ilike ${pattern} or p.call_name ilike ${pattern} or u.name ilike ${pattern}
        or n.label ilike ${pattern})
    order by g.id limit ${limit}`.execute(db);
  return rows;
}

/** Whether one of somebody's nodes lies at or above a community. */
export async function coversCommunity(
  db: Database,
  nodeIds: readonly string[],
  communityId: string,
): Promise<boolean> {
  const { rows } = await sql<{ covers: boolean }>`
    select ancestors && ${[...nodeIds]}::uuid[] as covers from tree_node where id = ${communityId} and level = 'community'`.execute(
    db,
  );
  return rows[0]?.covers ?? false;
}
