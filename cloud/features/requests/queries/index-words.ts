import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import { gramsOf } from '../search-grams';

/** What a request says, and where it is, as people search for it. */
export interface WrittenRow {
  readonly communityId: string;
  readonly requestId: string;
  readonly title: string;
  readonly body: string;
  readonly placeLabel: string;
}

/** Lays what requests are found by; those that have it already stay as they are. */
export async function indexWords(
  db: Database,
  named: readonly { communityId: string; requestId: string }[],
): Promise<void> {
  const { rows } = await sql<WrittenRow>`
    select t.community_id as "communityId", t.request_id as "requestId", t.title, t.body, n.label as "placeLabel"
    from unnest(${named.map((one) => one.communityId)}::uuid[], ${named.map((one) => one.requestId)}::uuid[])
      as named(community_id, request_id)
    join request_text t using (community_id, request_id)
    join request r on r.community_id = t.community_id and r.id = t.request_id
    join tree_node n on n.id = r.place_id`.execute(db);
  if (rows.length === 0) return;
  const found = rows.map((row) => ({
    community_id: row.communityId,
    request_id: row.requestId,
    grams: gramsOf(row),
  }));
  await sql`
    insert into request_search (community_id, request_id, grams)
    select community_id, request_id, grams from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as t(community_id uuid, request_id uuid, grams text[])
    on conflict do nothing`.execute(db);
}

/** Reads what a request says, to be found by it at another place. */
export async function readWritten(
  db: Database,
  communityId: string,
  requestId: string,
  placeId: string,
): Promise<Pick<WrittenRow, 'title' | 'body' | 'placeLabel'>> {
  const { rows } = await sql<Pick<WrittenRow, 'title' | 'body' | 'placeLabel'>>`
    select t.title, t.body, n.label as "placeLabel" from request_text t join tree_node n on n.id = ${placeId}
    where t.community_id = ${communityId} and t.request_id = ${requestId}`.execute(db);
  return rows[0] ?? { title: '', body: '', placeLabel: '' };
}
