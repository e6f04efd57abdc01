import { sql } from 'kysely';
import type { BrowserName, SystemName } from '../../../contract/session/sign-in-code';
import type { CommandKey, Database } from '../../../platform/context';

/** A code as it stands; hashes only, the code itself nobody keeps. */
export interface CodeRow {
  readonly browser: BrowserName;
  readonly system: SystemName;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly isConfirmed: boolean;
  readonly isExchanged: boolean;
}

/** Enters a code, and removes some of those that are long past. */
export async function enterCode(
  db: Database,
  code: {
    codeHash: Buffer;
    secretHash: Buffer;
    browser: BrowserName;
    system: SystemName;
    at: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await sql`
    with past as (
      delete from sign_in_code where code_hash in (
        select code_hash from sign_in_code where expires_at < ${code.at}::timestamptz - interval '1 hour'
        order by expires_at limit 20 for update skip locked)
    )
    insert into sign_in_code (code_hash, secret_hash, browser, system, created_at, expires_at)
    values (${code.codeHash}, ${code.secretHash}, ${code.browser}, ${code.system}, ${code.at}, ${code.expiresAt})`.execute(
    db,
  );
}

/** Reads a code; with a secret only for the browser that has it. */
export async function readCode(
  db: Database,
  codeHash: Buffer,
  secretHash: Buffer | null = null,
): Promise<CodeRow | null> {
  const { rows } = await sql<CodeRow>`
    select browser, system, created_at as "askedAt", expires_at as "expiresAt", confirmed_by is not null as "isConfirmed",
      session_id is not null as "isExchanged"
    from sign_in_code where code_hash = ${codeHash} and secret_hash = coalesce(${secretHash}, secret_hash)`.execute(
    db,
  );
  return rows[0] ?? null;
}

/**
 * Confirms a code for one person, with the key. Returns false when it is past or somebody has confirmed it. What is confirmed in the last
 * second stays valid until `heldUntil`, so that the browser can still fetch it.
 */
export async function confirmCode(
  db: Database,
  codeHash: Buffer,
  command: CommandKey,
  at: Date,
  heldUntil: Date,
): Promise<boolean> {
  const { rows } = await sql`
    with moved as (
      update sign_in_code set confirmed_by = ${command.personId}, expires_at = greatest(expires_at, ${heldUntil})
      where code_hash = ${codeHash} and confirmed_by is null and expires_at > ${at}
      returning code_hash
    ), keyed as (
      insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
      select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
        jsonb_build_object('state', 'confirmed'), ${at} from moved
    )
    select code_hash from moved`.execute(db);
  return rows.length === 1;
}

/** Exchanges a confirmed code for a session of whoever confirmed it; null when there is nothing to exchange, or not any more. */
export async function exchangeCode(
  db: Database,
  hashes: { codeHash: Buffer; secretHash: Buffer },
  session: { id: string; createdAt: Date; expiresAt: Date },
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    with taken as (
      update sign_in_code set session_id = ${session.id}
      where code_hash = ${hashes.codeHash} and secret_hash = ${hashes.secretHash} and confirmed_by is not null
        and session_id is null and expires_at > ${session.createdAt}
      returning confirmed_by
    )
    insert into session (id, person_id, created_at, expires_at)
    select ${session.id}, confirmed_by, ${session.createdAt}, ${session.expiresAt} from taken
    returning person_id as "personId"`.execute(db);
  return rows[0]?.personId ?? null;
}
