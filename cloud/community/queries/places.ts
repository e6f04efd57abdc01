import { sql } from 'kysely';
import type { places } from '../../contract/session/places';
import type { OutputOf } from '../../contract/shared/operation';
import type { Database } from '../../platform/context';

/** Reads a community's buildings with their entrances, and its public areas. */
export async function readPlaces(db: Database, communityId: string): Promise<OutputOf<typeof places>> {
  const { rows } = await sql<{ nodeId: string; name: string; level: string; buildingId: string | null }>`
    select n.id as "nodeId", n.name, n.level, b.id as "buildingId"
    from tree_node n
    left join tree_node b on n.level = 'entrance' and b.id = any(n.ancestors) and b.level = 'building'
    where n.community_id = ${communityId} and n.level in ('building','entrance','publicArea')
    order by n.position, n.label`.execute(db);
  const entrances = rows.filter(({ level }) => level === 'entrance');
  return {
    buildings: rows
      .filter(({ level }) => level === 'building')
      .map(({ nodeId, name }) => ({
        nodeId,
        name,
        entrances: entrances
          .filter(({ buildingId }) => buildingId === nodeId)
          .map((entrance) => ({ nodeId: entrance.nodeId, name: entrance.name })),
      })),
    publicAreas: rows
      .filter(({ level }) => level === 'publicArea')
      .map(({ nodeId, name }) => ({ nodeId, name })),
  };
}
