import { sql } from 'kysely';
import type { HallMessage } from '../../../contract/hall/messages';
import type { CommandKey, Database } from '../../../platform/context';

/** A message as it is read, instants not yet worded. */
export interface MessageRead extends Omit<HallMessage, 'from' | 'at'> {
  readonly startsAt: Date | null;
  readonly at: Date;
}

/** Unread messages are counted up to this; the page then says 99+. */
const countCap = 99;

const readTo = (communityId: string, personId: string) => sql`coalesce((select read_to from hall_read
  where community_id = ${communityId} and person_id = ${personId}), '-infinity')`;

/** Reads what somebody was told before an instant and an id, the newest first. */
export async function readMessages(
  db: Database,
  ref: { communityId: string; personId: string },
  before: { at: string; id: string } | null,
  limit: number,
): Promise<MessageRead[]> {
  const { rows } = await sql<MessageRead>`
    select e.community_id as "communityId", e.subject, e.subject_id as "subjectId", e.move, e.at, s.date::text,
      s.starts_at as "startsAt", coalesce(v.name, h.name, '') as "serviceName", coalesce(w.words, '') as words,
      e.at <= ${readTo(ref.communityId, ref.personId)} as "isRead"
    from hall_event e
    left join booking b on e.subject = 'booking' and b.community_id = e.community_id and b.id = e.subject_id
    left join hall_wait q on e.subject = 'wait' and q.community_id = e.community_id and q.id = e.subject_id
    left join hall_ticket t on e.subject = 'ticket' and t.community_id = e.community_id and t.id = e.subject_id
    left join hall_slot s on s.community_id = e.community_id and s.id = coalesce((e.facts->>'slotId')::uuid, b.slot_id, q.slot_id)
    left join hall_service v on v.community_id = e.community_id and v.id = coalesce(b.service_id, q.service_id, t.service_id)
    left join hall h on h.community_id = e.community_id and h.id = t.hall_id
    left join hall_event_words w on w.community_id = e.community_id and w.subject_id = e.subject_id and w.version = e.version
    where e.community_id = ${ref.communityId} and e.told_id = ${ref.personId}
      and (${before === null} or (e.at, e.subject_id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by e.at desc, e.subject_id desc limit ${limit}`.execute(db);
  return rows;
}

/** Counts unread messages, up to 99. */
export async function countUnread(
  db: Database,
  ref: { communityId: string; personId: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from hall_event where community_id = ${ref.communityId}
      and told_id = ${ref.personId} and at > ${readTo(ref.communityId, ref.personId)} limit ${countCap}) capped`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Marks everything told until an instant as read, with the key. Returns until when everything is read. */
export async function markRead(
  db: Database,
  ref: { communityId: string; personId: string },
  upTo: Date,
  command: CommandKey,
  at: Date,
): Promise<Date> {
  const { rows } = await sql<{ readTo: Date }>`
    with marked as (
      insert into hall_read as r (community_id, person_id, read_to) values (${ref.communityId}, ${ref.personId}, ${upTo})
      on conflict (community_id, person_id) do update set read_to = greatest(r.read_to, excluded.read_to)
      returning read_to
    ), keyed as (
      insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
      select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
        jsonb_build_object('readTo', ${upTo.toISOString()}::text), ${at} from marked
    )
    select read_to as "readTo" from marked`.execute(db);
  return rows[0]?.readTo ?? upTo;
}
