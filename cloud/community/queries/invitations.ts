import { sql } from 'kysely';
import type { Database } from '../../platform/context';

/** What is kept of a code. */
export interface KeptCode {
  readonly codeHash: Buffer;
  readonly salt: Buffer;
}

/** Keeps somebody's new code in place of any before. */
export async function keepInvitation(
  trx: Database,
  invitation: KeptCode & { personId: string; invitedBy: string; at: Date; expiresAt: Date; tries: number },
): Promise<void> {
  const { personId, codeHash, salt, invitedBy, at, expiresAt, tries } = invitation;
  await sql`
    insert into invitation (person_id, code_hash, salt, invited_by, created_at, expires_at, tries_left)
    values (${personId}, ${codeHash}, ${salt}, ${invitedBy}, ${at}, ${expiresAt}, ${tries})
    on conflict (person_id) do update set code_hash = excluded.code_hash, salt = excluded.salt,
      invited_by = excluded.invited_by, created_at = excluded.created_at, expires_at = excluded.expires_at,
      tries_left = excluded.tries_left`.execute(trx);
}

/** Spends one try on the one code open for a number; null when there is none, or no try left. */
export async function spendTry(
  db: Database,
  phone: string,
  at: Date,
): Promise<(KeptCode & { personId: string }) | null> {
  const { rows } = await sql<KeptCode & { personId: string }>`
    update invitation i set tries_left = tries_left - 1
    from (select min(i.person_id::text)::uuid as id from invitation i join person p on p.id = i.person_id
      where plain_phone(p.phone) = plain_phone(${phone}) and i.expires_at > ${at} having count(*) = 1) one
    where i.person_id = one.id and i.tries_left > 0
    returning i.person_id as "personId", i.code_hash as "codeHash", i.salt`.execute(db);
  return rows[0] ?? null;
}

/** Takes a code away as used. Returns false when somebody was faster, or another took its place. */
export async function useUpInvitation(trx: Database, personId: string, codeHash: Buffer): Promise<boolean> {
  const { rows } = await sql`
    delete from invitation where person_id = ${personId} and code_hash = ${codeHash} returning person_id`.execute(
    trx,
  );
  return rows.length === 1;
}

/** Lets somebody who came by a code in a browser count as one with an account. */
export async function enterInvited(trx: Database, personId: string): Promise<void> {
  await sql`
    insert into person_identity (provider, subject, person_id) values ('invited', ${personId}::text, ${personId})
    on conflict do nothing`.execute(trx);
}
