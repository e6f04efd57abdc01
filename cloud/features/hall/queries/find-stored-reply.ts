import { sql } from 'kysely';
import type { CommandKey, Database } from '../../../platform/context';

/** Whether a concurrent twin of a command has been carried out in the meantime. */
export async function isAlreadyDone(db: Database, command: CommandKey): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select exists(select from idempotency_key where scope_id = ${command.scopeId}
      and person_id = ${command.personId} and key = ${command.key}) as done`.execute(db);
  return rows[0]?.done ?? false;
}

/** Records the reply of a command in the transaction of its effect. Throws idempotency_key_once when a twin was faster. */
export async function keepReply(trx: Database, command: CommandKey, reply: object, at: Date): Promise<void> {
  await sql`
    insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
    values (${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
      ${JSON.stringify(reply)}::jsonb, ${at})`.execute(trx);
}
