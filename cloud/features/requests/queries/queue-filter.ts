import { type RawBuilder, sql } from 'kysely';
import type { workQueue } from '../../../contract/requests/work-queue';
import type { InputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';
import type { Occurrence } from './find-words';

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

/** The requests that the staff of that very name handled last, and the units in whose name it occurs; null where nobody is called so. */
export async function findHandledBy(db: Database, name: string): Promise<string[] | null> {
  const { rows } = await sql<{ handled: string[] | null }>`
    with named as (
      select array(select distinct g.person_id from role_grant g join person p on p.id = g.person_id
          where p.full_name = ${name} or p.call_name = ${name}) as person_ids,
        array(select id from unit where position(${name} in unit.name) > 0) as unit_ids
    )
    select array(
      select orders.request_id from unnest(named.unit_ids) as who(id) cross join lateral (select w.request_id from work_order w
        where w.receiver_unit_id = who.id order by w.request_id desc limit ${latestOfHandler}) orders
      union all
      select orders.request_id from unnest(named.person_ids) as who(id) cross join lateral (select w.request_id from work_order w
        where w.taken_by = who.id order by w.request_id desc limit ${latestOfHandler}) orders) as handled
    from named where cardinality(person_ids) + cardinality(unit_ids) > 0`.execute(db);
  return rows[0]?.handled ?? null;
}

/** Words stand in the title, the text or the place. `offset 0` keeps it a look at each row that is passed anyway. */
function worded(occurrence: Occurrence): Sql {
  if ('requestIds' in occurrence) return sql`r.id = any(${occurrence.requestIds}::uuid[])`;
  return sql`exists (select from request_search s where s.community_id = r.community_id and s.request_id = r.id
    and s.grams @> ${occurrence.grams}::text[] offset 0)`;
}

/** By what is searched: a number, or what was found by words or by who handled it. */
export type Searched = { readonly number: Sql } | { readonly words: Occurrence };

/** Reads a search as a number such as 0612-17; null when it is none. `today` is the day in Asia/Shanghai. */
export function numberAsked(search: string, today: string): Searched | null {
  const number = /^(0[1-9]|1[0-2])([0-2]\d|3[01])-(\d{1,6})$/.exec(search.trim());
  if (!number?.[1] || !number[2]) return null;
  return { number: numbered(number[1], number[2], Number(number[3]), today) };
}

function searchedFor(searched: Searched): Sql {
  return 'number' in searched ? searched.number : worded(searched.words);
}

/** The conditions of the filters and of a search, on `r`. */
export function filterOf(asked: InputOf<typeof workQueue>, searched: Searched | null): Sql {
  const parts = [sql`true`];
  if (asked.kind) parts.push(sql`r.kind = ${asked.kind}`);
  if (asked.state) parts.push(sql`r.state = ${asked.state}`);
  if (asked.category) parts.push(sql`coalesce(r.category_code, '') = ${asked.category}`);
  if (searched) parts.push(searchedFor(searched));
  return sql.join(parts, sql` and `);
}
