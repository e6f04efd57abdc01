import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import type { Due } from './find-due';

/** Reads everybody who was sent a work order of a request, whatever became of it. */
export async function readCalled(
  db: Database,
  { communityId, requestId }: Omit<Due, 'version'>,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct receiver_person_id as id from work_order
    where community_id = ${communityId} and request_id = ${requestId} and receiver_person_id is not null`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
