import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

/** Somebody who wants a place of a slot, and the key of the command. */
export interface Attempt {
  readonly communityId: string;
  readonly slotId: string;
  readonly personId: string;
  readonly key: string;
  readonly at: Date;
}

/** What a look says to an attempt. */
export interface Fullness {
  /** The slot could be booked but for being full. */
  readonly isFull: boolean;
  /** The command has been carried out before. */
  readonly isDone: boolean;
}

/** Says of each attempt how its slot stands, in their order, without taking any lock. */
export async function readFullness(db: Database, attempts: readonly Attempt[]): Promise<Fullness[]> {
  const { rows } = await sql<Fullness>`
    select coalesce(s.taken >= s.capacity and s.blocked_by is null and s.released_at <= a.at and s.closes_at >= a.at
        and s.starts_at > a.at, false) as "isFull",
      exists (select from idempotency_key k where k.scope_id = a.community_id and k.person_id = a.person_id and k.key = a.key)
        as "isDone"
    from unnest(${attempts.map((one) => one.communityId)}::uuid[], ${attempts.map((one) => one.slotId)}::uuid[],
      ${attempts.map((one) => one.personId)}::uuid[], ${attempts.map((one) => one.key)}::text[],
      ${attempts.map((one) => one.at)}::timestamptz[]) with ordinality as a(community_id, slot_id, person_id, key, at, place)
    left join hall_slot s on s.community_id = a.community_id and s.id = a.slot_id
    order by a.place`.execute(db);
  return rows;
}
