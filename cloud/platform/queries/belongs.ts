import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../context';

/** Whether a person lives in the community `c` of the statement, or holds a role there, below it or above it. */
export function belongsTo(personId: string, at: Date): RawBuilder<boolean> {
  return sql`(
    exists (select from person p where p.id = ${personId} and p.home_community_id = c.id)
    or exists (select from role_grant g join tree_node n on n.id = g.node_id where g.person_id = ${personId}
      and g.revoked_at is null and g.from_date <= ${at}::timestamptz::date
      and (g.to_date is null or g.to_date >= ${at}::timestamptz::date) and (n.community_id = c.id or n.id = any(c.ancestors))))`;
}

/** Whether somebody belongs to a community, so that he may bring something there. */
export async function isOfCommunity(
  db: Database,
  { personId, communityId }: { personId: string; communityId: string },
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    select from tree_node c where id = ${communityId} and level = 'community' and ${belongsTo(personId, at)}`.execute(
    db,
  );
  return rows.length > 0;
}
