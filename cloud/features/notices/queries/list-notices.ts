import { sql } from 'kysely';
import type { NoticeKind, NoticePart, NoticeRow } from '../../../contract/notices/notice-row';
import type { Database } from '../../../platform/context';
import { asRow, noticeColumns, type StoredNotice } from './notice-columns';

/** Which page of a list: the part, who reads it when, and where the page before it ended. */
export interface NoticePage {
  readonly communityId: string;
  readonly personId: string;
  readonly part: NoticePart;
  readonly now: Date;
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** The instant that a part is ordered by. */
const orderOf = { current: sql`n.shown_from`, past: sql`n.shown_until` };

function pageOf({ part, before, limit }: NoticePage) {
  const at = orderOf[part];
  return sql`(${before?.at ?? null}::timestamptz is null or (${at}, n.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by ${at} desc, n.id desc limit ${limit}`;
}

/** Reads what a place and everything around it is shown, or was. What was withdrawn unseen or corrected is left out. */
export async function readNoticesAt(db: Database, placeId: string, page: NoticePage): Promise<NoticeRow[]> {
  const { communityId, personId, part, now } = page;
  const isInPart =
    part === 'current'
      ? sql`a.shown_until > ${now} and n.shown_from <= ${now}`
      : sql`a.shown_until <= ${now} and n.shown_from < n.shown_until and n.replaced_by_id is null`;
  const { rows } = await sql<StoredNotice>`
    select ${noticeColumns(personId, now)}
    from notice_place a join notice n on n.community_id = a.community_id and n.id = a.notice_id
    where a.community_id = ${communityId} and a.node_id = any((select ancestors from tree_node where id = ${placeId})::uuid[])
      and ${isInPart} and ${pageOf(page)}`.execute(db);
  return rows.map(asRow);
}

/** Reads what is shown anywhere at, below or above some nodes, or will be, or was. */
export async function readNoticesAround(
  db: Database,
  nodeIds: readonly string[],
  page: NoticePage,
): Promise<NoticeRow[]> {
  const { communityId, personId, part, now } = page;
  const { rows } = await sql<StoredNotice>`
    select ${noticeColumns(personId, now)} from notice n
    where n.community_id = ${communityId} and ${part === 'current' ? sql`n.shown_until > ${now}` : sql`n.shown_until <= ${now}`}
      and exists (select from notice_place a join tree_node t on t.id = a.node_id
        where a.community_id = n.community_id and a.notice_id = n.id and (t.ancestors && ${[...nodeIds]}::uuid[]
          or a.node_id = any(array(select unnest(ancestors) from tree_node where id = any(${[...nodeIds]}::uuid[])))))
      and ${pageOf(page)}`.execute(db);
  return rows.map(asRow);
}

/** What may explain a trouble, as the rules weigh it. */
export interface Announced {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

/** Reads what a place of the community is shown now, the next to begin first. Null when the place is not one of the community. */
export async function readAnnounced(
  db: Database,
  communityId: string,
  placeId: string,
  now: Date,
): Promise<Announced[] | null> {
  const { rows } = await sql<{ announced: (Announced & { startsAt: string; endsAt: string })[] }>`
    select coalesce((
      select jsonb_agg(jsonb_build_object('noticeId', n.id, 'kind', n.kind, 'title', n.title, 'startsAt', n.starts_at,
        'endsAt', n.ends_at) order by n.starts_at nulls last, n.id)
      from notice_place a join notice n on n.community_id = a.community_id and n.id = a.notice_id
      where a.community_id = place.community_id and a.node_id = any(place.ancestors) and a.shown_until > ${now}
        and n.shown_from <= ${now}), '[]') as announced
    from tree_node place where place.id = ${placeId} and place.community_id = ${communityId}`.execute(db);
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return (
    rows[0]?.announced.map((one) => ({
      ...one,
      startsAt: instant(one.startsAt),
      endsAt: instant(one.endsAt),
    })) ?? null
  );
}
