import { sql } from 'kysely';
import type { Database } from '../context';

/** Opens a session for whoever has an identity of the platform; null when nobody has it. */
export async function enterSession(
  db: Database,
  identity: { provider: 'wechat' | 'demo'; subject: string },
  session: { id: string; createdAt: Date; expiresAt: Date },
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    insert into session (id, person_id, created_at, expires_at)
    select ${session.id}, person_id, ${session.createdAt}, ${session.expiresAt}
    from person_identity where provider = ${identity.provider} and subject = ${identity.subject}
    returning person_id as "personId"`.execute(db);
  return rows[0]?.personId ?? null;
}

/** Opens a session for a person who is known to be there. */
export async function enterSessionOf(
  db: Database,
  personId: string,
  session: { id: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await sql`
    insert into session (id, person_id, created_at, expires_at)
    values (${session.id}, ${personId}, ${session.createdAt}, ${session.expiresAt})`.execute(db);
}
