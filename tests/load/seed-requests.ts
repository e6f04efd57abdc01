import type { Pool } from 'pg';
import { gramsOf } from '../../cloud/features/requests/search-grams';
import type { Community } from '../support/community';

const usual = '楼道的灯不亮';
const middling = '厨房天花板漏水';
const rare = '门框里有白蚁';
const body = '晚上看不见台阶，老人上下楼要扶着墙';
/** One in a hundred, and one in a hundred thousand, says something else. */
const titleSql = `case when n % 99991 = 11 then '${rare}' when n % 97 = 7 then '${middling}' else '${usual}' end`;
const grams = (title: string) => gramsOf({ title, body, placeLabel: '8 栋 2 单元' });

/**
 * Fills a community with requests of a year, one in ten still open, one in ten a wish, with texts, first events, publications and work
 * orders. Every 400th belongs to `chen`, so that own lists have pages in a small table, too. A million takes about two minutes.
 */
export async function seedRequests(pool: Pool, community: Community, count: number): Promise<void> {
  const client = await pool.connect();
  // As a restored backup would: the rows are right by construction, and triggers would take an hour.
  await client.query('set session_replication_role = replica');
  await client.query(
    `create temporary table seeded as
     select n, gen.id, gen.at, n % 10 = 3 as is_wish,
       case when n % 10 < 9 then 'closed' else (array['submitted','accepted','dispatched','in_progress','checking'])[n / 10 % 5 + 1] end as state,
       case when n % 400 = 0 then $2::uuid else residents.ids[n % array_length(residents.ids, 1) + 1] end as requester_id
     from generate_series(1, $1::int) n
     cross join lateral (select now() - make_interval(secs => 31000000.0 * ($1::int - n) / $1::int) as at) as moment
     cross join lateral (select moment.at, (lpad(to_hex((extract(epoch from moment.at) * 1000)::bigint), 12, '0') || '7' ||
       substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid as id) as gen
     cross join (select array_agg(id) as ids from person where call_name like 'resident-%') as residents`,
    [count, community.id.chen],
  );
  await client.query(
    `insert into request (community_id, id, kind, state, version, filed_day, number_in_day, requester_id, recorded_by,
       channel, on_behalf_of, place_id, category_code, urgency, filed_at, moved_at, first_answer_due_at,
       owner_role, owner_node_id, owner_unit_id, due_at, wall_rank, wall_at, returns)
     select $1, id, (case when is_wish then 'wish' else 'issue' end)::request_kind, state::request_state, 1, at::date, n,
       requester_id, requester_id, 'miniProgram', 'self', $2, case when is_wish then 'repair' else 'lighting' end, 'normal', at, at,
       at + interval '1 day',
       case when state in ('submitted','accepted','checking') then 'desk'::owner_role end,
       case when state in ('submitted','accepted','checking') then $1::uuid end,
       case when state in ('dispatched','in_progress') then $3::uuid end,
       case when state <> 'closed' then at + interval '2 days' end,
       case when is_wish then (case when n % 20 = 3 then 2 when n % 40 = 13 then 1 else 0 end) end,
       case when is_wish then at end, case when state = 'accepted' and n % 100 = 19 then 1 else 0 end
     from seeded`,
    [community.communityId, community.entranceId, community.unitId],
  );
  await client.query(
    `insert into idempotency_key (scope_id, person_id, key, operation, input_hash, made_id, created_at)
     select $1, requester_id, 'seed-' || n, 'report-issue', '', id, at from seeded`,
    [community.communityId],
  );
  await client.query(`insert into request_text select $1, id, ${titleSql} || ' ' || n, $2, '3' from seeded`, [
    community.communityId,
    body,
  ]);
  await client.query(
    `insert into request_search select $1, id, case ${titleSql} when $3 then $4::text[] when $5 then $6::text[] else $2::text[] end
       || array[n::text] from seeded`,
    [community.communityId, grams(usual), middling, grams(middling), rare, grams(rare)],
  );
  await client.query(
    `insert into event (community_id, request_id, version, move, state, actor_id, actor_kind, at)
     select $1, id, 1, 'submit', 'submitted', requester_id, 'requester', at from seeded`,
    [community.communityId],
  );
  await client.query(
    `insert into wish_publication (community_id, request_id, title, story, name, published_at)
     select $1, id, '想请人帮忙换灯泡', '够不着', '8 栋的一位老人', at from seeded where is_wish`,
    [community.communityId],
  );
  await client.query(
    `insert into work_order (community_id, id, request_id, state, receiver_unit_id, offered_at, due_at)
     select $1, gen_random_uuid(), id, case state when 'dispatched' then 'offered' when 'in_progress' then 'taken' else 'resolved' end,
       $2, at, at + interval '2 days' from seeded where state in ('dispatched','in_progress') or n % 10 = 4`,
    [community.communityId, community.unitId],
  );
  await client.query(`select setval('request_number', $1)`, [Math.min(count, 900_000)]);
  await client.query('drop table seeded; set session_replication_role = origin');
  client.release();
  await pool.query('vacuum (analyze)');
  // As on a server that has run for a while: what was written lies on the disk, and the log's segments are there to be used again.
  await pool.query('checkpoint');
}
