import { sql } from 'kysely';
import type { Database } from '../../platform/context';
import type { Duty } from '../duty';

/** Reads every duty. */
export async function selectDuties(db: Database): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select node_id as "nodeId", category_code as category, unit_id as "unitId", to_grid_worker as "toGridWorker" from duty`.execute(
    db,
  );
  return rows;
}
