import { sql } from 'kysely';
import type { Deadlines } from '../../../contract/administration/deadlines';
import type { Database } from '../../../platform/context';
import type { ReachedNode } from './reach-of';

/** What an administrator says of a node. */
export interface NodeWords {
  readonly name: string;
  readonly label: string;
  readonly households: number;
  readonly phone: string | null;
}

/** Whether another node below the same parent has the name. */
export async function isNameTaken(
  trx: Database,
  parentId: string | null,
  name: string,
  nodeId: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from tree_node where parent_id is not distinct from ${parentId}::uuid and name = ${name}
      and id is distinct from ${nodeId}::uuid`.execute(trx);
  return rows.length > 0;
}

/** Enters a node as the last of its parent's children. */
export async function insertNode(
  trx: Database,
  parent: ReachedNode,
  node: NodeWords & { id: string; level: string },
): Promise<void> {
  await sql`
    insert into tree_node (id, parent_id, level, name, label, community_id, ancestors, position, households, phone)
    select ${node.id}, ${parent.id}, ${node.level}, ${node.name}, ${node.label},
      case when ${node.level} = 'community' then ${node.id}::uuid else ${parent.communityId}::uuid end,
      ${[...parent.ancestors, node.id]}::uuid[],
      (select coalesce(max(position), 0) + 1 from tree_node where parent_id = ${parent.id}), ${node.households}, ${node.phone}`.execute(
    trx,
  );
}

/** Changes what is said of a node that is still what it was. Returns false when it is not. */
export async function updateNode(
  trx: Database,
  id: string,
  version: string,
  node: NodeWords & { parentId: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update tree_node set parent_id = ${node.parentId}, name = ${node.name}, label = ${node.label}, households = ${node.households},
      phone = ${node.phone}
    where id = ${id} and xmin::text = ${version} returning id`.execute(trx);
  return rows.length === 1;
}

/** Takes a node and everything below it to another parent of the same community. */
export async function carrySubtree(trx: Database, node: ReachedNode, parent: ReachedNode): Promise<void> {
  await sql`
    update tree_node set ancestors = ${parent.ancestors}::uuid[] || ancestors[${node.ancestors.length}:]
    where community_id = ${node.communityId} and ${node.id} = any(ancestors)`.execute(trx);
}

/** Sets a community's own deadlines, if it is still what it was. Returns false when it is not. */
export async function updateDeadlines(
  trx: Database,
  communityId: string,
  version: string,
  deadlines: Deadlines,
): Promise<boolean> {
  const { rows } = await sql`
    update tree_node set settings = settings || jsonb_build_object('deadlines', ${JSON.stringify(deadlines)}::jsonb)
    where id = ${communityId} and level = 'community' and xmin::text = ${version} returning id`.execute(trx);
  return rows.length === 1;
}
