import { sql } from 'kysely';
import type { myGrid } from '../../../contract/requests/my-grid';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

/** Reads the buildings and public areas below some nodes, with the open matters at each; complaints are not counted. */
export async function readGrid(
  db: Database,
  nodeIds: readonly string[],
  endOfDay: Date,
): Promise<OutputOf<typeof myGrid>['places']> {
  const { rows } = await sql<OutputOf<typeof myGrid>['places'][number]>`
    select n.id as "nodeId", n.name, coalesce((select sum(home.households) from tree_node home where n.id = any(home.ancestors)), 0)::int as households,
      coalesce(sum(found.open), 0)::int as open, coalesce(sum(found.due), 0)::int as "dueToday"
    from tree_node n
    left join lateral (
      select count(*) as open, count(*) filter (where r.due_at <= ${endOfDay}) as due
      from tree_node place join request r on r.place_id = place.id and r.community_id = place.community_id
      where n.id = any(place.ancestors) and place.community_id = n.community_id and r.due_at is not null and r.kind <> 'complaint'
    ) found on true
    where n.level in ('building','publicArea') and n.ancestors && ${[...nodeIds]}::uuid[]
    group by n.id, n.name, n.level, n.position
    order by n.level = 'publicArea', n.position, n.name`.execute(db);
  return rows;
}
