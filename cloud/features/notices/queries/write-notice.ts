import { sql } from 'kysely';
import type { publishNotice } from '../../../contract/notices/publish-notice';
import type { InputOf } from '../../../contract/shared/operation';
import type { CommandKey, Database } from '../../../platform/context';
import type { NoticeTimes, Writer } from '../rules';

/** A notice to be written. */
export interface NewNotice extends NoticeTimes {
  readonly id: string;
  readonly words: Pick<InputOf<typeof publishNotice>, 'communityId' | 'kind' | 'title' | 'body'>;
  readonly writer: Writer;
  readonly placeIds: readonly string[];
  /** The notice it corrects, which must be shown or about to be and written at or below one of `ownNodeIds`. */
  readonly replaces: string | null;
  readonly ownNodeIds: readonly string[];
}

/** Ends what is shown or will be, written at or below one of some nodes: the CTEs `ended` and `hidden` of a command. */
function ending(
  { communityId, noticeId }: { communityId: string; noticeId: string | null },
  by: { personId: string; nodeIds: readonly string[]; reason: string; now: Date; replacedBy: string | null },
) {
  return sql`ended as (
      update notice n set ended_at = ${by.now}, ended_by = ${by.personId}, end_reason = nullif(${by.reason}, ''),
        replaced_by_id = ${by.replacedBy},
        shown_until = greatest(${by.now}::timestamptz, n.shown_from)
      from tree_node w
      where n.community_id = ${communityId} and n.id = ${noticeId} and n.ended_at is null and n.shown_until > ${by.now}
        and w.id = n.written_from_id and w.ancestors && ${[...by.nodeIds]}::uuid[]
      returning n.community_id, n.id, n.shown_until
    ), hidden as (
      update notice_place p set shown_until = ended.shown_until from ended
      where p.community_id = ended.community_id and p.notice_id = ended.id
    )`;
}

function keyed(command: CommandKey, noticeId: string, at: Date, from: 'written' | 'ended') {
  return sql`keyed as (
      insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
      select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
        jsonb_build_object('noticeId', ${noticeId}::text), ${at} from ${sql.table(from)}
    )`;
}

/** Stores a notice with its places and the key, and ends the one it replaces. Returns false when that one cannot be replaced. */
export async function insertNotice(
  db: Database,
  notice: NewNotice,
  command: CommandKey,
  now: Date,
): Promise<boolean> {
  const { id, words, writer, replaces } = notice;
  const by = { personId: command.personId, nodeIds: notice.ownNodeIds, reason: '', now, replacedBy: id };
  const { rows } = await sql<{ id: string }>`
    with ${ending({ communityId: words.communityId, noticeId: replaces }, by)}, written as (
      insert into notice (community_id, id, kind, title, body, author_id, author_role, written_from_id, starts_at, ends_at,
        published_at, shown_from, shown_until)
      select ${words.communityId}, ${id}, ${words.kind}, ${words.title}, ${words.body}, ${command.personId}, ${writer.role},
        ${writer.nodeId}, ${notice.startsAt}::timestamptz, ${notice.endsAt}::timestamptz, ${now}::timestamptz,
        ${notice.shownFrom}::timestamptz, ${notice.shownUntil}::timestamptz
      where ${replaces}::uuid is null or exists (select from ended)
      returning community_id, id, shown_until
    ), placed as (
      insert into notice_place (community_id, notice_id, node_id, shown_until)
      select community_id, id, unnest(${[...notice.placeIds]}::uuid[]), shown_until from written
    ), ${keyed(command, id, now, 'written')}
    select id from written`.execute(db);
  return rows.length === 1;
}

/** Ends a notice early, with the key. Returns false when it has ended already or is not the caller's to end. */
export async function withdrawNotice(
  db: Database,
  ref: { communityId: string; noticeId: string },
  by: { nodeIds: readonly string[]; reason: string },
  command: CommandKey,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with ${ending(ref, { ...by, personId: command.personId, now, replacedBy: null })}, ${keyed(command, ref.noticeId, now, 'ended')}
    select id from ended`.execute(db);
  return rows.length === 1;
}
