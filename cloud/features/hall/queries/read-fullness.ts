import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

/** Somebody who wants a place, and the key of the command. */
export interface Attempt {
  readonly personId: string;
  readonly key: string;
}

/**
 * Says whether a slot could be booked but for being full, without taking any lock, and which of some attempts have been carried out
 * before, by their places in the list.
 */
export async function readFullness(
  db: Database,
  slot: { readonly communityId: string; readonly slotId: string },
  attempts: readonly Attempt[],
  at: Date,
): Promise<{ isFull: boolean; done: number[] }> {
  const people = attempts.map(({ personId }) => personId);
  const keys = attempts.map(({ key }) => key);
  const { rows } = await sql<{ isFull: boolean; done: number[] }>`
    select s.taken >= s.capacity and s.blocked_by is null and s.released_at <= ${at} and s.closes_at >= ${at} and s.starts_at > ${at}
        as "isFull",
      array(select place::int - 1 from unnest(${people}::uuid[], ${keys}::text[]) with ordinality as a(person_id, key, place)
        join booking b on b.community_id = s.community_id and b.booked_by = a.person_id and b.book_key = a.key) as done
    from hall_slot s where s.community_id = ${slot.communityId} and s.id = ${slot.slotId}`.execute(db);
  return rows[0] ?? { isFull: false, done: [] };
}
