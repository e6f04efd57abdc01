import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import { gramsAsked } from '../search-grams';

/** How many of the latest requests tell whether words are common. */
const sampleSize = 2000;
/** So many of them make words common: then whoever walks along soon meets them, and nothing needs to be gathered. */
const commonAmong = 10;
/** Rare words are gathered at once, the latest of them. */
const gatheredAtMost = 2000;

/** Where words occur: nearly everywhere, or in these requests only. */
export type Occurrence = { readonly grams: string[] } | { readonly requestIds: string[] };

/**
 * Finds out how words are best looked for. PostgreSQL cannot know how common they are (it takes what it has no figures of for one in
 * two hundred), and the wrong way costs half a second among a million: so the latest requests are asked.
 */
export async function findWords(
  db: Database,
  communityIds: readonly string[],
  search: string,
): Promise<Occurrence> {
  const grams = gramsAsked(search);
  if (grams.length === 0) return { requestIds: [] };
  const each = Math.max(200, Math.floor(sampleSize / Math.max(1, communityIds.length)));
  const { rows } = await sql<{ found: number }>`
    select count(*)::int as found from unnest(${[...communityIds]}::uuid[]) as community(id) cross join lateral (
      select grams from request_search s where s.community_id = community.id order by s.request_id desc limit ${each}) latest
    where latest.grams @> ${grams}::text[]`.execute(db);
  if ((rows[0]?.found ?? 0) >= commonAmong) return { grams };
  const gathered = await sql<{ id: string }>`
    with hit as materialized (
      select community_id, request_id from request_search where grams @> ${grams}::text[]
    ) select request_id as id from hit where community_id = any(${[...communityIds]}::uuid[])
      order by request_id desc limit ${gatheredAtMost}`.execute(db);
  return { requestIds: gathered.rows.map(({ id }) => id) };
}
