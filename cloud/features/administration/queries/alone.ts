import { sql } from 'kysely';
import type { CommandContext, Database } from '../../../platform/context';
import { keepReply } from '../../../platform/queries/keep-reply';
import { AlreadyDone } from '../../../platform/refusal';

/** The name of the lock that every administrative write takes; any number of our own would do. */
const administrationLock = 20_260_612;

/**
 * Does administrative work as the only one who does: what it reads stays true until its transaction ends. Who waits longer than the
 * connection's lock timeout is told UNAVAILABLE and may try again.
 */
export function alone<Result>(db: Database, work: (trx: Database) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${administrationLock})`.execute(trx);
    return work(trx);
  });
}

/**
 * Carries a command out alone and records its key with the reply; a reply of null records nothing, so that the command may be tried
 * again. Throws AlreadyDone when a twin was faster to the lock.
 */
export function commandAlone<Reply extends object | null>(
  { command, db, now }: CommandContext,
  work: (trx: Database) => Promise<Reply>,
): Promise<Reply> {
  const { scopeId, personId, key } = command;
  return alone(db, async (trx) => {
    const { rows } = await sql`
      select from idempotency_key where scope_id = ${scopeId} and person_id = ${personId} and key = ${key}`.execute(
      trx,
    );
    if (rows.length > 0) throw new AlreadyDone();
    const reply = await work(trx);
    if (reply !== null) await keepReply(trx, command, reply, now);
    return reply;
  });
}
