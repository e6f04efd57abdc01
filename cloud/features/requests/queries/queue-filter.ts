import { type RawBuilder, sql } from 'kysely';
import type { workQueue } from '../../../contract/requests/work-queue';
import type { InputOf } from '../../../contract/shared/operation';
import { gramsAsked } from '../search-grams';

type Sql = RawBuilder<unknown>;

/** How many work orders of a person or unit found by name are looked at, the latest first. */
const latestOfHandler = 200;

/** A number such as 0612-17 on the days of the last years that it can mean: so the index of numbers answers. */
function numbered(month: string, day: string, number: number, today: string): Sql {
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1, year - 2].map((one) => `${one}-${month}-${day}`);
  const real = days.filter((one) => new Date(one).toISOString().startsWith(one));
  return sql`r.filed_day = any(${real}::date[]) and r.number_in_day = ${number}`;
}

/** The latest work orders of the staff and units of that name. */
function handledBy(name: string): Sql {
  const latest = sql`order by w.request_id desc limit ${latestOfHandler}`;
  const ordersOf = (who: Sql) => sql`cross join lateral (
    select w.community_id, w.request_id from work_order w where ${who} ${latest}) orders`;
  return sql`
    select orders.* from unit u ${ordersOf(sql`w.receiver_unit_id = u.id`)} where position(${name} in u.name) > 0
    union all
    select orders.* from (select distinct p.id from role_grant g join person p on p.id = g.person_id
      where p.full_name = ${name} or p.call_name = ${name}) staff
      ${ordersOf(sql`w.taken_by = staff.id`)}`;
}

/** Words are looked for in titles, texts and places, and among the names of whoever handled it. */
function worded(search: string): Sql {
  const grams = gramsAsked(search);
  const byWords = sql`select community_id, request_id from request_search where grams @> ${grams}::text[]`;
  const byName = handledBy(search.trim());
  return grams.length === 0
    ? sql`(r.community_id, r.id) in (${byName})`
    : sql`(r.community_id, r.id) in (${byWords} union all ${byName})`;
}

/** The conditions of the filters and of the search, on `r`. `today` is the day in Asia/Shanghai. */
export function filterOf(asked: InputOf<typeof workQueue>, today: string): Sql {
  const parts = [sql`true`];
  if (asked.kind) parts.push(sql`r.kind = ${asked.kind}`);
  if (asked.state) parts.push(sql`r.state = ${asked.state}`);
  if (asked.category) parts.push(sql`coalesce(r.category_code, '') = ${asked.category}`);
  const number = /^(0[1-9]|1[0-2])([0-2]\d|3[01])-(\d{1,6})$/.exec(asked.search?.trim() ?? '');
  if (number?.[1] && number[2]) parts.push(numbered(number[1], number[2], Number(number[3]), today));
  else if (asked.search) parts.push(worded(asked.search));
  return sql.join(parts, sql` and `);
}
