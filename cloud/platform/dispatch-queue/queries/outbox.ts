import { sql } from 'kysely';
import type { Database } from '../../context';
import type { Message } from '../consumer';

interface OutboxRow {
  communityId: string;
  id: string;
  requestId: string;
  version: number;
  type: string;
  occurredAt: Date;
  attempts: number;
}

/** A claimed message with the count of tries before this one. */
export interface Claimed {
  readonly message: Message;
  readonly outboxId: string;
  readonly attempts: number;
}

function claimedOf(row: OutboxRow): Claimed {
  return {
    outboxId: row.id,
    attempts: row.attempts,
    message: {
      specversion: '1.0',
      id: row.id,
      source: `/communities/${row.communityId}`,
      type: row.type,
      subject: row.requestId,
      time: row.occurredAt.toISOString(),
      data: { communityId: row.communityId, requestId: row.requestId, version: row.version },
    },
  };
}

/** Claims and removes the oldest ready messages of a consumer; whoever rolls back leaves them to the next. */
export async function takeBatch(
  trx: Database,
  consumer: string,
  now: Date,
  size: number,
): Promise<Claimed[]> {
  const { rows } = await sql<OutboxRow>`
    delete from outbox o using (
      select community_id, id from outbox
      where consumer = ${consumer} and parked_at is null and available_at <= ${now}
      order by available_at, id limit ${size} for update skip locked
    ) ready
    where o.community_id = ready.community_id and o.id = ready.id
    returning o.community_id as "communityId", o.id, o.request_id as "requestId", o.version, o.type,
      o.occurred_at as "occurredAt", o.attempts`.execute(trx);
  return rows.map(claimedOf).sort((a, b) => Number(a.outboxId) - Number(b.outboxId));
}

/** Puts off a message that failed, or parks it for good when `parked`; the failure is a class and a trace, nobody's words. */
export async function putOff(
  db: Database,
  outboxId: string,
  communityId: string,
  next: { availableAt: Date; parkedAt: Date | null; failure: string },
): Promise<void> {
  await sql`
    update outbox set attempts = attempts + 1, available_at = ${next.availableAt}, parked_at = ${next.parkedAt},
      failure = ${next.failure}
    where community_id = ${communityId} and id = ${outboxId}`.execute(db);
}
