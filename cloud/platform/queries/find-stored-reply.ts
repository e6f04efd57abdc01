import { sql } from 'kysely';
import type { CommandKey, Database } from '../context';

/** Whether a concurrent twin of a command has been carried out in the meantime. */
export async function isAlreadyDone(db: Database, command: CommandKey): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select exists(select from idempotency_key where scope_id = ${command.scopeId}
      and person_id = ${command.personId} and key = ${command.key}) as done`.execute(db);
  return rows[0]?.done ?? false;
}
