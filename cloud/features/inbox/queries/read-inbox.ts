import { sql } from 'kysely';
import type { HallNews, InboxItem } from '../../../contract/inbox/inbox';
import type { CommandKey, Database } from '../../../platform/context';

/** Unread items are counted up to this; the page then says 99+. */
const countCap = 99;

/** An item as it is read: columns of the kind that it is not are null. */
export interface InboxRow
  extends Omit<InboxItem, 'at' | 'move'>,
    Omit<HallNews, 'at' | 'move' | 'from' | 'subject'> {
  readonly subject: 'request' | HallNews['subject'];
  readonly move: string;
  readonly at: Date;
  readonly startsAt: Date | null;
}

/** Reads the newest items of a person before an instant and id. */
export async function readInbox(
  db: Database,
  personId: string,
  communityIds: readonly string[],
  before: { at: string; id: string } | null,
  limit: number,
): Promise<InboxRow[]> {
  const { rows } = await sql<InboxRow>`
    select i.id as "itemId", i.community_id as "communityId", i.subject, i.request_id as "requestId", i.request_id as "subjectId",
      i.audience, i.move, i.state, i.at, i.read_at is not null as "isRead", r.kind,
      to_char(r.filed_day, 'MMDD') || '-' || lpad(r.number_in_day::text, greatest(2, length(r.number_in_day::text)), '0') as number,
      case when i.audience = 'claimant' then coalesce(w.title, '') else t.title end as title,
      coalesce(v.name, h.name, '') as "serviceName", s.date::text, s.starts_at as "startsAt", coalesce(ew.words, '') as words,
      q.id is not null and q.person_id is null as "isForOther"
    from inbox_item i
    left join request r on i.subject = 'request' and r.community_id = i.community_id and r.id = i.request_id
    left join request_text t on t.community_id = r.community_id and t.request_id = r.id
    left join wish_publication w on w.community_id = r.community_id and w.request_id = r.id
    left join hall_event e on i.subject <> 'request' and e.community_id = i.community_id and e.subject_id = i.request_id
      and e.version = i.version
    left join booking b on i.subject = 'booking' and b.community_id = i.community_id and b.id = i.request_id
    left join hall_wait q on i.subject = 'wait' and q.community_id = i.community_id and q.id = i.request_id
    left join hall_ticket k on i.subject = 'ticket' and k.community_id = i.community_id and k.id = i.request_id
    left join hall_slot s on s.community_id = i.community_id and s.id = coalesce((e.facts->>'slotId')::uuid, b.slot_id, q.slot_id)
    left join hall_service v on v.community_id = i.community_id and v.id = coalesce(b.service_id, q.service_id, k.service_id)
    left join hall h on h.community_id = k.community_id and h.id = k.hall_id
    left join hall_event_words ew on ew.community_id = e.community_id and ew.subject_id = e.subject_id and ew.version = e.version
    where i.person_id = ${personId} and i.community_id = any(${[...communityIds]}::uuid[])
      and (${before?.at ?? null}::timestamptz is null or (i.at, i.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by i.at desc, i.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Counts unread items, up to 99. */
export async function countUnread(
  db: Database,
  personId: string,
  communityIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from inbox_item where person_id = ${personId}
      and community_id = any(${[...communityIds]}::uuid[]) and read_at is null limit ${countCap}) capped`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Marks items up to and with one as read, with the key; nothing happens when the item is not the reader's. */
export async function markRead(
  db: Database,
  communityIds: readonly string[],
  upTo: string,
  command: CommandKey,
  at: Date,
): Promise<void> {
  await sql`
    with last as (select at, id from inbox_item where id = ${upTo} and person_id = ${command.personId}
      and community_id = any(${[...communityIds]}::uuid[])),
    marked as (
      update inbox_item i set read_at = ${at} from last
      where i.person_id = ${command.personId} and i.community_id = any(${[...communityIds]}::uuid[]) and i.read_at is null
        and (i.at, i.id) <= (last.at, last.id)
      returning i.id
    )
    insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
    select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
      jsonb_build_object('unreadCount', greatest(0, (select count(*) from (select from inbox_item where read_at is null
        and person_id = ${command.personId} and community_id = any(${[...communityIds]}::uuid[]) limit ${countCap}) n)
        - (select count(*) from marked))), ${at}`.execute(db);
}
