import { sql } from 'kysely';
import { formerAccounts, type Whose } from '../../../community/queries/former-accounts';
import type { Database } from '../../../platform/context';

/** Finds what was claimed, and has not ended, by those whom accounts were before; `personId` is who each is now. */
export async function findClaimsToBring(
  db: Database,
  whose: Whose,
): Promise<{ communityId: string; requestId: string; claimantId: string; personId: string }[]> {
  const { rows } = await sql<{
    communityId: string;
    requestId: string;
    claimantId: string;
    personId: string;
  }>`
    select c.community_id as "communityId", c.request_id as "requestId", c.claimant_id as "claimantId", former.now_id as "personId"
    from (${formerAccounts(whose)}) former cross join tree_node n
    join claim c on c.community_id = n.id and c.claimant_id = former.id and c.state in ('claimed','matched')
    where n.level = 'community' order by c.id`.execute(db);
  return rows;
}

/** Makes claims that have ended somebody's: nobody must act on them, but whoever had them judges none of what they were about. */
export async function handOverEndedClaims(db: Database, whose: Whose): Promise<void> {
  await sql`
    update claim c set claimant_id = former.now_id
    from (${formerAccounts(whose)}) former cross join tree_node n
    where n.level = 'community' and c.community_id = n.id and c.claimant_id = former.id
      and c.state in ('fulfilled','released')`.execute(db);
}
