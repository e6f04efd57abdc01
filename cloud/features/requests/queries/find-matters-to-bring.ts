import { sql } from 'kysely';
import { formerAccounts, neighboursOfNumber, type Whose } from '../../../community/queries/former-accounts';
import type { Database } from '../../../platform/context';

/** A matter that belongs to an account now. */
export interface MatterToBring {
  readonly communityId: string;
  readonly requestId: string;
  /** Who the account is now. */
  readonly personId: string;
  /** Whether the account asked for it itself, before it was tied; else it was told for its number. */
  readonly isOwnOfBefore: boolean;
}

/**
 * Finds what was asked for by those who are accounts now: neighbours without one whose number it proved, and who it was before it was
 * tied to a person. What ended long ago stays away, for numbers are given to others after a while.
 */
export async function findMattersToBring(
  db: Database,
  whose: Whose,
  at: Date,
  limit: number,
): Promise<MatterToBring[]> {
  const { rows } = await sql<MatterToBring>`
    with former as (
      select id, now_id, true as is_own from (${formerAccounts(whose)}) tied
      union
      select id, now_id, false from (${neighboursOfNumber(whose)}) neighbour
    )
    select c.id as "communityId", r.id as "requestId", former.now_id as "personId", former.is_own as "isOwnOfBefore"
    from former cross join tree_node c join request r on r.community_id = c.id and r.requester_id = former.id
    where c.level = 'community'
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
