import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/context';
import type { LocalMoment } from '../working-time';

/**
 * The shifts that run at a moment, with the instant each began; one of yesterday may reach into this morning. Whoever holds no role at
 * work any more is on duty no longer. For use in brackets as a table.
 */
export function shiftsAt({ date, weekday, minute, dayBefore }: LocalMoment): RawBuilder<unknown> {
  return sql`
    select s.id, s.node_id, s.person_id, (d.day + make_interval(mins => s.from_minute)) at time zone 'Asia/Shanghai' as began
    from (values (${date}::date, ${weekday}::int, ${minute}::int),
      (${dayBefore}::date, ${((weekday + 5) % 7) + 1}::int, ${minute + 1440}::int)) as d(day, weekday, minute)
    join duty_shift s on s.weekday = d.weekday and s.from_minute <= d.minute and s.to_minute > d.minute
      and s.from_date <= d.day and (s.to_date is null or s.to_date >= d.day)
    where exists (select from role_grant g where g.person_id = s.person_id and g.role <> 'volunteer' and g.revoked_at is null
      and g.from_date <= ${date}::date and (g.to_date is null or g.to_date >= ${date}::date))`;
}

/** Reads whose shift it is at a place, the deepest node first. */
export async function selectOnDuty(
  db: Database,
  placeId: string,
  moment: LocalMoment,
  except: readonly string[],
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select s.person_id as "personId" from (${shiftsAt(moment)}) s join tree_node n on n.id = s.node_id
    where s.node_id = any((select ancestors from tree_node where id = ${placeId})::uuid[]) and s.person_id <> all(${[...except]}::uuid[])
    order by cardinality(n.ancestors) desc, s.id limit 1`.execute(db);
  return rows[0]?.personId ?? null;
}
