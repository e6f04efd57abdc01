import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import type { Unrouted } from './route-batch';

/** What routing needs of a place and a category, as if a request lay there. */
export type Trial = Pick<Unrouted, 'communityId' | 'ancestors' | 'isDirect' | 'urgency' | 'settings'>;

/** Reads a trial for a place within an administrator's reach; null when the place or the category is not there. */
export async function readTrial(
  db: Database,
  placeId: string,
  category: string | null,
  mine: readonly string[],
): Promise<Trial | null> {
  const { rows } = await sql<Trial>`
    select n.community_id as "communityId", n.ancestors, coalesce(c.is_direct, false) as "isDirect",
      coalesce(c.urgency, 'normal') as urgency, community.settings
    from tree_node n join tree_node community on community.id = n.community_id left join category c on c.code = ${category}
    where n.id = ${placeId} and n.ancestors && ${[...mine]}::uuid[] and (${category}::text is null or c.code is not null)`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Reads what a unit or a person is called, and the number. */
export async function readReceiver(
  db: Database,
  receiver: { readonly unitId: string } | { readonly personId: string },
): Promise<{ name: string; phone: string | null } | null> {
  const { rows } = await ('unitId' in receiver
    ? sql<{
        name: string;
        phone: string | null;
      }>`select name, phone from unit where id = ${receiver.unitId}`.execute(db)
    : sql<{ name: string; phone: string | null }>`
        select coalesce(nullif(full_name, ''), call_name) as name, phone from person where id = ${receiver.personId}`.execute(
        db,
      ));
  return rows[0] ?? null;
}

/** Reads what people of the community call a node. */
export async function readLabel(db: Database, nodeId: string): Promise<string> {
  const { rows } = await sql<{ label: string }>`select label from tree_node where id = ${nodeId}`.execute(db);
  return rows[0]?.label ?? '';
}
