import { sql } from 'kysely';
import type { Database } from '../../../platform/context';
import type { Due } from './find-due';

/**
 * How long after a role has ended or begun it is looked at what lies there: whoever else holds it may be in conflict, and whoever began
 * may be the first who is not.
 */
const lookedAtDays = 2;

const inForce = sql`g.revoked_at is null and g.from_date <= now.today and (g.to_date is null or g.to_date >= now.today)`;
const endedLately = sql`(g.revoked_at > now.at - make_interval(days => ${lookedAtDays})
  or g.to_date between now.today - ${lookedAtDays}::int and now.today - 1)`;

/** Whether the holder of a role is free of conflict: neither requester nor recorder, subject, handler or proposer. */
const isFree = sql`g.person_id <> r.requester_id and g.person_id <> r.recorded_by
  and g.person_id is distinct from r.about_person_id and g.person_id is distinct from r.decline_proposed_by
  and not exists (select from work_order w where w.community_id = r.community_id and w.request_id = r.id and w.taken_by = g.person_id)
  and not exists (select from claim c where c.community_id = r.community_id and c.request_id = r.id and c.claimant_id = g.person_id)`;

/** Turns of a role that nobody free of conflict holds any more, where somebody at a desk or at the street above could take over. */
const rolesWithoutHolder = sql`
  select r.community_id, r.id, r.version, r.due_at
  from now cross join lateral (
    select g.node_id, g.role from role_grant g where g.role in ('desk','streetCoordinator','gridWorker')
    group by g.node_id, g.role having bool_or(${endedLately}) or not bool_or(${inForce})
    union
    select held.node_id, held.role from role_grant g
      join tree_node below on g.node_id = any(below.ancestors) join role_grant held on held.node_id = below.id
    where g.role in ('desk','streetCoordinator') and held.role in ('desk','streetCoordinator','gridWorker')
      and ${inForce} and g.from_date >= now.today - ${lookedAtDays}::int) pair
  join request r on r.owner_node_id = pair.node_id and r.owner_role = pair.role::owner_role
  join tree_node place on place.id = r.place_id
  where not exists (select from role_grant g where g.node_id = pair.node_id and g.role = pair.role and ${inForce} and ${isFree})
    and exists (select from role_grant g where g.node_id = any(place.ancestors) and ${inForce} and ${isFree}
      and (g.role = 'streetCoordinator' or g.role = 'desk' and not r.is_about_desk))`;

/** Work orders of units of which nobody acts at the place any more. */
const unitsWithoutMember = sql`
  select r.community_id, r.id, r.version, r.due_at
  from now cross join lateral (
    select u.id from unit u where not exists (select from role_grant g where g.unit_id = u.id and ${inForce})
    union select g.unit_id from role_grant g where g.unit_id is not null and ${endedLately}) left_by
  join request r on r.owner_unit_id = left_by.id
  join tree_node place on place.id = r.place_id
  where not exists (select from role_grant g where g.unit_id = left_by.id and g.node_id = any(place.ancestors) and ${inForce})`;

/** Work orders of people who hold no role at work any more. */
const peopleWithoutRole = sql`
  select r.community_id, r.id, r.version, r.due_at
  from now cross join lateral (
    select g.person_id from role_grant g where g.role <> 'volunteer'
    group by g.person_id having not bool_or(${inForce})) gone
  join request r on r.owner_person_id = gone.person_id and r.requester_id <> gone.person_id
  where r.state in ('dispatched','in_progress','rectifying')
    and exists (select from work_order w where w.community_id = r.community_id and w.request_id = r.id
      and w.is_lead and w.receiver_person_id = gone.person_id and w.state in ('offered','taken','resolved'))`;

/** Finds at most `limit` requests whose next owner cannot act any more because a role has ended, those due first. */
export async function findOrphans(
  db: Database,
  { at, today, limit }: { at: Date; today: string; limit: number },
): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with now as (select ${at}::timestamptz as at, ${today}::date as today)
    select community_id as "communityId", id as "requestId", version
    from (${rolesWithoutHolder} union ${unitsWithoutMember} union ${peopleWithoutRole}) orphan
    order by due_at limit ${limit}`.execute(db);
  return rows;
}
