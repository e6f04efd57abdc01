import { sql } from 'kysely';
import type { communities } from '../../../contract/session/communities';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

/** Reads the communities that take part. */
export async function readCommunities(db: Database): Promise<OutputOf<typeof communities>['communities']> {
  const { rows } = await sql<{ communityId: string; name: string }>`
    select id as "communityId", name from tree_node where level = 'community' order by position, name`.execute(
    db,
  );
  return rows;
}
