import { sql } from 'kysely';
import type { myUnit } from '../../../contract/requests/my-unit';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

type Units = OutputOf<typeof myUnit>['units'];

/** Reads units with everybody who acts for them on a day, leads first, then in the order of their places. */
export async function readUnits(db: Database, unitIds: readonly string[], today: string): Promise<Units> {
  const { rows } = await sql<Units[number]>`
    with member as (
      select g.unit_id, p.id, coalesce(nullif(p.full_name, ''), p.call_name) as name, coalesce(p.phone, '') as phone,
        bool_or(g.role = 'unitLead') as is_lead, array_agg(n.label order by cardinality(n.ancestors), n.position) as labels, min(cardinality(n.ancestors)) as depth,
        min(n.position) as position
      from role_grant g join person p on p.id = g.person_id join tree_node n on n.id = g.node_id
      where g.unit_id = any(${[...unitIds]}::uuid[]) and g.revoked_at is null and g.from_date <= ${today}::date
        and (g.to_date is null or g.to_date >= ${today}::date)
      group by g.unit_id, p.id
    )
    select u.id as "unitId", u.name, coalesce(u.phone, '') as phone,
      (select coalesce(jsonb_agg(jsonb_build_object('personId', m.id, 'name', m.name, 'phone', m.phone, 'isLead', m.is_lead,
          'places', m.labels) order by not m.is_lead, m.depth, m.position, m.name), '[]')
        from member m where m.unit_id = u.id) as members
    from unit u where u.id = any(${[...unitIds]}::uuid[]) order by u.name`.execute(db);
  return rows;
}
