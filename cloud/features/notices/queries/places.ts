import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import type { Place } from '../rules';

/** Reads some nodes of a community; those that are not of it are missing from the answer. */
export async function readPlaces(
  db: Database,
  communityId: string,
  ids: readonly string[],
): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select id, level, ancestors from tree_node where community_id = ${communityId} and id = any(${[...ids]}::uuid[])`.execute(
    db,
  );
  return rows;
}

/** Reads the nodes at and below some nodes of a community, in the order of the tree. */
export async function readPlacesBelow(
  db: Database,
  communityId: string,
  nodeIds: readonly string[],
): Promise<(Place & { label: string })[]> {
  const { rows } = await sql<Place & { label: string }>`
    select id, level, ancestors, label from tree_node
    where community_id = ${communityId} and ancestors && ${[...nodeIds]}::uuid[] order by position, label`.execute(
    db,
  );
  return rows;
}
