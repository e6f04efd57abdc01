import type { Pool } from 'pg';
import { gramsOf } from '../../cloud/features/requests/search-grams';
import type { Community } from '../support/community';

/** Lays so many numbered wishes into a community: each is chen's own, hangs on the wall, waits for the desk, and is told of in chen's inbox. */
export async function layMatters(pool: Pool, community: Community, count: number): Promise<void> {
  const grams = gramsOf({
    title: '想请人帮忙换个厨房灯泡',
    body: '灯坏三天了，做饭看不清，不敢上梯子',
    placeLabel: '8 栋 2 单元',
  });
  await pool.query(
    `with moment as (
       -- To the millisecond, as all instants are that come in as values.
       select date_trunc('milliseconds', now()) as at
     ), laid as (
       insert into request (community_id, id, kind, state, version, filed_day, number_in_day, requester_id, recorded_by,
         channel, on_behalf_of, place_id, category_code, urgency, filed_at, moved_at, first_answer_due_at,
         owner_role, owner_node_id, due_at, wall_rank, wall_at)
       select $1, gen_random_uuid(), 'wish', 'accepted', 1, current_date, nextval('request_number'), $2, $2, 'miniProgram', 'self', $3,
         'repair', 'normal', at, at, at, 'desk', $1, at + make_interval(mins => n), 0, at
       from generate_series(1, $4::int) n cross join moment returning community_id, id, (extract(epoch from due_at - filed_at) / 60)::int as n
     ), told as (
       insert into request_text
       select community_id, id, '想请人帮忙换个厨房灯泡，第 ' || n || ' 个', '灯坏三天了，做饭看不清，不敢上梯子', '5' from laid
     ), found as (
       insert into request_search select community_id, id, $5::text[] from laid
     ), shown as (
       insert into wish_publication (community_id, request_id, title, story, name, effort_minutes, published_at)
       select community_id, id, '想请人帮忙换个厨房灯泡，第 ' || n || ' 个', '灯坏三天了，做饭看不清，不敢上梯子', '8 栋的一位老人', 30, now() from laid
     ), happened as (
       insert into event (community_id, request_id, version, move, state, actor_id, actor_kind, at)
       select community_id, id, 1, 'submit', 'submitted', $2, 'requester', now() from laid
     )
     insert into inbox_item (community_id, id, person_id, request_id, version, audience, move, state, at)
     select community_id, gen_random_uuid(), $2, id, 1, 'requester', 'publish', 'accepted', at from laid cross join moment`,
    [community.communityId, community.id.chen, community.entranceId, count, grams],
  );
}
