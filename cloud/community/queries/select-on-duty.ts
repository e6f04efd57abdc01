import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/context';

/**
 * The shifts that run at an instant, with the instant each began; one of yesterday may reach into this morning, also when it was entered
 * this morning. Whoever holds no role at work any more is on duty no longer. `at` is a timestamptz; for use in brackets as a table.
 */
export function shiftsAt(at: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select s.id, s.node_id, s.person_id, (d.day + make_interval(mins => s.from_minute)) at time zone 'Asia/Shanghai' as began
    from (select (${at}) at time zone 'Asia/Shanghai' as local) clock
    cross join lateral (select local::date as today, extract(hour from local)::int * 60 + extract(minute from local)::int as minute) now
    cross join lateral (values (today, minute), (today - 1, minute + 1440)) as d(day, minute)
    join duty_shift s on s.weekday = extract(isodow from d.day)::int and s.from_minute <= d.minute and s.to_minute > d.minute
      and s.from_date <= today and (s.to_date is null or s.to_date >= d.day)
    where exists (select from role_grant g where g.person_id = s.person_id and g.role <> 'volunteer' and g.revoked_at is null
      and g.from_date <= today and (g.to_date is null or g.to_date >= today))`;
}

/** Reads whose shift it is at a place, the deepest node first. */
export async function selectOnDuty(
  db: Database,
  placeId: string,
  at: Date,
  except: readonly string[],
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select s.person_id as "personId" from (${shiftsAt(sql`${at}::timestamptz`)}) s join tree_node n on n.id = s.node_id
    where s.node_id = any((select ancestors from tree_node where id = ${placeId})::uuid[]) and s.person_id <> all(${[...except]}::uuid[])
    order by cardinality(n.ancestors) desc, s.id limit 1`.execute(db);
  return rows[0]?.personId ?? null;
}
