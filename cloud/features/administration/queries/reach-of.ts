import { sql } from 'kysely';
import type { levels } from '../../../contract/shared/place';
import type { Database } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';

/** A node within an administrator's reach. */
export interface ReachedNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: (typeof levels)[number];
  readonly communityId: string | null;
  readonly ancestors: string[];
}

/** Reads a node within reach; null when there is none. */
export async function findReached(
  db: Database,
  nodeId: string,
  mine: readonly string[],
): Promise<ReachedNode | null> {
  const { rows } = await sql<ReachedNode>`
    select id, parent_id as "parentId", level, community_id as "communityId", ancestors from tree_node
    where id = ${nodeId} and ancestors && ${[...mine]}::uuid[]`.execute(db);
  return rows[0] ?? null;
}

/** Reads a node within reach. Throws NOT_FOUND. */
export async function reached(db: Database, nodeId: string, mine: readonly string[]): Promise<ReachedNode> {
  const node = await findReached(db, nodeId, mine);
  if (!node) throw new Refusal('NOT_FOUND');
  return node;
}

/** Why a row on a node could not be changed: it is not within reach, or it is not what it was when it was read. */
export async function whyUnchanged(
  db: Database,
  table: 'role_grant' | 'duty' | 'duty_shift',
  id: string,
  mine: readonly string[],
): Promise<Refusal> {
  const { rows } = await sql`
    select from ${sql.table(table)} x join tree_node n on n.id = x.node_id
    where x.id = ${id} and n.ancestors && ${[...mine]}::uuid[]`.execute(db);
  return new Refusal(rows.length > 0 ? 'CHANGED' : 'NOT_FOUND');
}
