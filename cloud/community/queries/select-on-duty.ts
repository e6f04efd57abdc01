import { sql } from 'kysely';
import type { Database } from '../../platform/context';
import type { LocalMoment } from '../working-time';

/** Reads whose shift it is at a place, the deepest node first; a shift of yesterday may reach into this morning. */
export async function selectOnDuty(
  db: Database,
  placeId: string,
  { date, weekday, minute, dayBefore }: LocalMoment,
  except: readonly string[],
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select s.person_id as "personId" from duty_shift s join tree_node n on n.id = s.node_id
    where s.node_id = any((select ancestors from tree_node where id = ${placeId})::uuid[]) and s.person_id <> all(${[...except]}::uuid[])
      and exists (select from role_grant g where g.person_id = s.person_id and g.role <> 'volunteer' and g.revoked_at is null
        and g.from_date <= ${date}::date and (g.to_date is null or g.to_date >= ${date}::date))
      and (s.weekday = ${weekday} and s.from_minute <= ${minute} and s.to_minute > ${minute}
          and s.from_date <= ${date}::date and (s.to_date is null or s.to_date >= ${date}::date)
        or s.weekday = ${((weekday + 5) % 7) + 1} and s.to_minute > ${minute + 1440}
          and s.from_date <= ${dayBefore}::date and (s.to_date is null or s.to_date >= ${dayBefore}::date))
    order by cardinality(n.ancestors) desc, s.id limit 1`.execute(db);
  return rows[0]?.personId ?? null;
}
