import { sql } from 'kysely';
import type { Database } from '../context';

/** Finds the one person of a community with a telephone number; two with the same number are nobody. */
export async function findByPhone(
  db: Database,
  communityId: string,
  phone: string,
): Promise<{ id: string; hasAccount: boolean } | null> {
  const { rows } = await sql<{ id: string; hasAccount: boolean }>`
    select p.id, exists (select from person_identity i where i.person_id = p.id) as "hasAccount"
    from person p where p.home_community_id = ${communityId} and p.phone = ${phone} limit 2`.execute(db);
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** Enters a neighbour without an account, for whom somebody else speaks. */
export async function enterNeighbour(
  db: Database,
  neighbour: { id: string; name: string; phone: string | null; communityId: string },
  at: Date,
): Promise<void> {
  const { id, name, phone, communityId } = neighbour;
  await sql`insert into person (id, full_name, call_name, phone, home_community_id, created_at)
    values (${id}, ${name}, ${name}, ${phone}, ${communityId}, ${at})`.execute(db);
}
