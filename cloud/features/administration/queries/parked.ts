import { sql } from 'kysely';
import type { ParkedMessage } from '../../../contract/administration/parked-messages';
import type { CommandKey, Database } from '../../../platform/context';

type Row = Omit<ParkedMessage, 'parkedAt'> & { parkedAt: Date };

/** Reads parked messages of a community, the oldest first, from `afterId` on. */
export async function readParked(
  db: Database,
  communityId: string,
  afterId: string,
  limit: number,
): Promise<ParkedMessage[]> {
  const { rows } = await sql<Row>`
    select o.id::text as "messageId", o.community_id as "communityId", o.request_id as "requestId",
      to_char(r.filed_day, 'MMDD') || '-' || lpad(r.number_in_day::text, greatest(2, length(r.number_in_day::text)), '0') as number,
      o.consumer, o.type, o.attempts, o.parked_at as "parkedAt", coalesce(o.failure, '') as failure
    from outbox o left join request r on r.community_id = o.community_id and r.id = o.request_id
    where o.community_id = ${communityId} and o.parked_at is not null and o.id > ${afterId}
    order by o.id limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, parkedAt: row.parkedAt.toISOString() }));
}

/** Puts a parked message back into the queue, with the key. Returns false when it is not parked. */
export async function unpark(
  db: Database,
  communityId: string,
  messageId: string,
  command: CommandKey,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with moved as (
      update outbox set parked_at = null, attempts = 0, available_at = ${at}, failure = null
      where community_id = ${communityId} and id = ${messageId} and parked_at is not null
      returning id
    ), keyed as (
      insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
      select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
        jsonb_build_object('messageId', ${messageId}::text), ${at} from moved
    )
    select id from moved`.execute(db);
  return rows.length === 1;
}
