import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

/** Lays the events of the hall that messages name into the inboxes of those they tell; what is there already stays as it is. */
export async function layHallNews(
  trx: Database,
  named: readonly { communityId: string; requestId: string; version: number }[],
): Promise<void> {
  await sql`
    insert into inbox_item (community_id, id, person_id, request_id, version, subject, move, state, at)
    select e.community_id, gen_random_uuid(), e.told_id, e.subject_id, e.version, e.subject::text, e.move, e.state, e.at
    from unnest(${named.map((one) => one.communityId)}::uuid[], ${named.map((one) => one.requestId)}::uuid[],
      ${named.map((one) => one.version)}::int[]) as named(community_id, subject_id, version)
    join hall_event e using (community_id, subject_id, version)
    where e.told_id is not null on conflict do nothing`.execute(trx);
}
