import { sql } from 'kysely';
import { shiftsAt } from '../../../community/queries/select-on-duty';
import type { Database } from '../../../platform/context';
import type { Due } from './find-due';

/** Whether somebody on duty may be called for a request: he did not report it, and was not called for it since his shift began. */
const mayBeCalled = sql`s.node_id = any(place.ancestors) and s.person_id <> r.requester_id
  and s.person_id is distinct from r.about_person_id
  and not exists (select from work_order w where w.community_id = r.community_id and w.request_id = r.id
    and w.receiver_person_id = s.person_id and w.offered_at >= s.began)`;

/** Finds who is on duty for a request and may be called: the deepest node's, and up from there. */
export async function findNextOnDuty(
  db: Database,
  { communityId, requestId }: Omit<Due, 'version'>,
  at: Date,
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    select s.person_id as "personId"
    from request r join tree_node place on place.id = r.place_id
    cross join (${shiftsAt(sql`${at}::timestamptz`)}) s join tree_node n on n.id = s.node_id
    where r.community_id = ${communityId} and r.id = ${requestId} and ${mayBeCalled}
    order by cardinality(n.ancestors) desc, s.id limit 1`.execute(db);
  return rows[0]?.personId ?? null;
}

/**
 * Finds at most `limit` emergencies that lie with a desk or the street because nobody was on duty or nobody took them, and for which
 * somebody is on duty now. What a receiver took or gave back the desk sends out itself.
 */
export async function findUncalled(db: Database, at: Date, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select r.community_id as "communityId", r.id as "requestId", r.version
    from request r join tree_node place on place.id = r.place_id
    where r.emergency is not null and r.owner_role is not null and r.state in ('submitted','accepted','dispatched')
      and r.urgency = 'urgent' and r.decline_proposed_by is null
      and (r.state <> 'accepted' or not exists (select from work_order w where w.community_id = r.community_id
        and w.request_id = r.id and w.state in ('taken','resolved','returned')))
      and exists (select from (${shiftsAt(sql`${at}::timestamptz`)}) s where ${mayBeCalled})
    order by r.due_at limit ${limit}`.execute(db);
  return rows;
}
