import { type RawBuilder, sql } from 'kysely';
import type { NoticeRow } from '../../../contract/notices/notice-row';

type Instants = 'startsAt' | 'endsAt' | 'shownFrom' | 'shownUntil' | 'publishedAt';

/** A notice as the database gives it. */
export type StoredNotice = Omit<NoticeRow, Instants> & {
  startsAt: Date | null;
  endsAt: Date | null;
  shownFrom: Date;
  shownUntil: Date;
  publishedAt: Date;
};

/** The columns of a notice `n` as its reader sees it at a moment. */
export function noticeColumns(personId: string, now: Date): RawBuilder<StoredNotice> {
  return sql`n.community_id as "communityId", n.id as "noticeId", n.kind, n.title, n.starts_at as "startsAt", n.ends_at as "endsAt",
    n.shown_from as "shownFrom", n.shown_until as "shownUntil", n.published_at as "publishedAt",
    array(select t.label from notice_place a join tree_node t on t.id = a.node_id
      where a.community_id = n.community_id and a.notice_id = n.id order by t.position, t.label) as places,
    case when n.replaced_by_id is not null then 'replaced' when n.ended_at is not null then 'withdrawn' when n.shown_until <= ${now} then 'over'
      when n.shown_from > ${now} then 'scheduled' else 'shown' end as state,
    exists (select from notice_read r where r.community_id = n.community_id and r.notice_id = n.id
      and r.person_id = ${personId}) as "isRead"`;
}

/** A stored notice with its instants as the contract has them. */
export function asRow<Row extends StoredNotice>(row: Row): Omit<Row, Instants> & Pick<NoticeRow, Instants> {
  return {
    ...row,
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    shownFrom: row.shownFrom.toISOString(),
    shownUntil: row.shownUntil.toISOString(),
    publishedAt: row.publishedAt.toISOString(),
  };
}
