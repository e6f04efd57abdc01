import { sql } from 'kysely';
import type { CommandKey, Database } from '../context';

/** Records a command's key with its reply in the transaction of its effect. */
export async function keepReply(trx: Database, command: CommandKey, reply: object, at: Date): Promise<void> {
  const { scopeId, personId, key, operation, inputHash } = command;
  await sql`
    insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
    values (${scopeId}, ${personId}, ${key}, ${operation}, ${inputHash}, ${JSON.stringify(reply)}::jsonb, ${at})`.execute(
    trx,
  );
}
