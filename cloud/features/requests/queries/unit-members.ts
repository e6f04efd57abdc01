import { sql } from 'kysely';
import type { unitMembers } from '../../../contract/requests/unit-members';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

const inForce = (today: string) => sql`g.revoked_at is null and g.from_date <= ${today}::date
  and (g.to_date is null or g.to_date >= ${today}::date)`;

/** Whether somebody acts for a unit at a place today. */
export async function isMemberThere(
  db: Database,
  unitId: string,
  personId: string,
  placeId: string,
  today: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from role_grant g where g.unit_id = ${unitId} and g.person_id = ${personId} and ${inForce(today)}
      and g.node_id = any((select ancestors from tree_node where id = ${placeId})::uuid[]) limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** Reads who acts for a unit at a place today, with the work orders each was assigned, up to 99. */
export async function readMembers(
  db: Database,
  communityId: string,
  unitId: string,
  placeId: string,
  today: string,
): Promise<OutputOf<typeof unitMembers>['members']> {
  const { rows } = await sql<OutputOf<typeof unitMembers>['members'][number]>`
    select distinct on (p.id) p.id as "personId", coalesce(nullif(p.full_name, ''), p.call_name) as name, p.phone,
      n.label as "placeName", g.role = 'unitLead' as "isLead",
      (select count(*)::int from (select from work_order w where w.community_id = ${communityId} and w.receiver_unit_id = ${unitId}
        and w.assigned_to = p.id and w.state = 'taken' limit 99) n) as "openCount"
    from role_grant g join tree_node n on n.id = g.node_id join person p on p.id = g.person_id
    where g.unit_id = ${unitId} and ${inForce(today)}
      and g.node_id = any((select ancestors from tree_node where id = ${placeId})::uuid[])
    order by p.id, cardinality(n.ancestors) desc, g.id`.execute(db);
  return rows;
}
