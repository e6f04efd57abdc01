import { sql } from 'kysely';
import type { NoticeWriter } from '../../../contract/notices/notice-row';
import type { Database } from '../../../platform/context';
import { noticeColumns, type StoredNotice } from './notice-columns';

/** A whole notice, with what it is to the one who asks. */
export type FoundNotice = StoredNotice & {
  body: string;
  audience: string[];
  writerRole: NoticeWriter;
  writerPlace: string;
  endReason: string | null;
  replacedBy: string | null;
  /** Shown where the reader lives, now or before. */
  isForMe: boolean;
  /** Shown somewhere around the reader's own nodes. */
  isAround: boolean;
  /** Written at or below one of the reader's own nodes. */
  isOwn: boolean;
};

/** Who asks: where that person lives, and the nodes of the roles in which notices are written. */
export interface NoticeReader {
  readonly personId: string;
  readonly homePlaceId: string | null;
  readonly nodeIds: readonly string[];
  readonly now: Date;
}

/** Reads one notice, whoever asks; what may be shown of it is the caller's to decide. */
export async function findNotice(
  db: Database,
  { communityId, noticeId }: { communityId: string; noticeId: string },
  { personId, homePlaceId, nodeIds, now }: NoticeReader,
): Promise<FoundNotice | null> {
  const own = sql`${[...nodeIds]}::uuid[]`;
  const { rows } = await sql<FoundNotice>`
    select ${noticeColumns(personId, now)}, n.body, n.author_role as "writerRole", w.label as "writerPlace",
      array(select a.node_id from notice_place a join tree_node t on t.id = a.node_id
        where a.community_id = n.community_id and a.notice_id = n.id order by t.position, t.label) as audience,
      n.end_reason as "endReason", n.replaced_by_id as "replacedBy",
      n.shown_from <= ${now} and exists (select from notice_place a where a.community_id = n.community_id and a.notice_id = n.id
        and a.node_id = any((select ancestors from tree_node where id = ${homePlaceId})::uuid[])) as "isForMe",
      exists (select from notice_place a join tree_node t on t.id = a.node_id
        where a.community_id = n.community_id and a.notice_id = n.id and (t.ancestors && ${own}
          or a.node_id = any(array(select unnest(ancestors) from tree_node where id = any(${own}))))) as "isAround",
      w.ancestors && ${own} as "isOwn"
    from notice n join tree_node w on w.id = n.written_from_id
    where n.community_id = ${communityId} and n.id = ${noticeId}`.execute(db);
  return rows[0] ?? null;
}
