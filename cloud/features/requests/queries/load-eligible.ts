import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

/** A role in force on a node above or at a place, from the deepest node up. */
export interface EligibleHolder {
  readonly personId: string;
  readonly role: 'desk' | 'streetCoordinator' | 'gridWorker';
  readonly nodeId: string;
}

/** Reads who could own a matter at a place today: desk, street and grid workers of the nodes from the place up. */
export async function loadEligible(db: Database, placeId: string, today: string): Promise<EligibleHolder[]> {
  const { rows } = await sql<EligibleHolder>`
    select g.person_id as "personId", g.role, g.node_id as "nodeId"
    from role_grant g join tree_node n on n.id = g.node_id
    where g.node_id = any((select ancestors from tree_node where id = ${placeId})::uuid[]) and g.role in ('desk','streetCoordinator','gridWorker')
      and g.revoked_at is null and g.from_date <= ${today} and (g.to_date is null or g.to_date >= ${today})
    order by cardinality(n.ancestors) desc`.execute(db);
  return rows;
}
