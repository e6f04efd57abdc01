import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

const former = (personId: string) => sql`
  select e.former_person_id as id from account_event e
  where e.person_id = ${personId} and e.change = 'tied' and e.former_person_id is not null
    and not exists (select from person_identity i where i.person_id = e.former_person_id)`;

/** Finds what was claimed, and has not ended, by those who are the account now. */
export async function findClaimsToBring(
  db: Database,
  personId: string,
): Promise<{ communityId: string; requestId: string; claimantId: string }[]> {
  const { rows } = await sql<{ communityId: string; requestId: string; claimantId: string }>`
    select c.community_id as "communityId", c.request_id as "requestId", c.claimant_id as "claimantId"
    from (${former(personId)}) former cross join tree_node n
    join claim c on c.community_id = n.id and c.claimant_id = former.id and c.state in ('claimed','matched')
    where n.level = 'community' order by c.id`.execute(db);
  return rows;
}

/** Makes claims that have ended somebody's: nobody must act on them, but whoever had them judges none of what they were about. */
export async function handOverEndedClaims(db: Database, personId: string): Promise<void> {
  await sql`
    update claim c set claimant_id = ${personId}
    from (${former(personId)}) former cross join tree_node n
    where n.level = 'community' and c.community_id = n.id and c.claimant_id = former.id
      and c.state in ('fulfilled','released')`.execute(db);
}
