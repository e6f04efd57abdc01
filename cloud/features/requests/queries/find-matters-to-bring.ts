import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

/**
 * Finds what was asked for by those who are the account now: neighbours without an account with its verified number, and who it was
 * before it was tied to a person. What ended long ago stays away, for numbers are given to others after a while.
 */
export async function findMattersToBring(
  db: Database,
  personId: string,
  at: Date,
  limit: number,
): Promise<{ communityId: string; requestId: string; isOwnOfBefore: boolean }[]> {
  const { rows } = await sql<{ communityId: string; requestId: string; isOwnOfBefore: boolean }>`
    with former as (
      select former_person_id as id, true as is_own from account_event
      where person_id = ${personId} and change = 'tied' and former_person_id is not null
      union
      select p.id, false from person me join person p on plain_phone(p.phone) = plain_phone(me.phone) and p.id <> me.id
      where me.id = ${personId} and me.phone_verified_at is not null
    )
    select c.id as "communityId", r.id as "requestId", former.is_own as "isOwnOfBefore"
    from former cross join tree_node c join request r on r.community_id = c.id and r.requester_id = former.id
    where c.level = 'community' and not exists (select from person_identity i where i.person_id = former.id)
      and (former.is_own or r.state not in ('closed','declined','withdrawn','merged')
        or r.moved_at > ${at}::timestamptz - interval '90 days')
    order by r.id limit ${limit}`.execute(db);
  return rows;
}

/** Finds the matter of a slip whose requester's number ends so, or who left none. */
export async function findBySlip(
  db: Database,
  code: string,
  phoneEnd: string,
): Promise<{ communityId: string; requestId: string } | null> {
  const { rows } = await sql<{ communityId: string; requestId: string }>`
    select r.community_id as "communityId", r.id as "requestId" from request r join person p on p.id = r.requester_id
    where r.receipt_code = ${code} and (p.phone is null or right(plain_phone(p.phone), 4) = ${phoneEnd})`.execute(
    db,
  );
  return rows[0] ?? null;
}
