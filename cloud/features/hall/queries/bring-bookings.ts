import { sql } from 'kysely';
import { formerAccounts, type Whose } from '../../../community/queries/former-accounts';
import type { Database } from '../../../platform/context';

/**
 * Moves what an account had before it was tied to a person to that person. What would meet a limit that he has reached by telephone goes
 * on counting for who he was. Returns how much moved.
 */
export async function bringFormer(db: Database, whose: Whose): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with former as (${formerAccounts(whose)}
    ), booked as (
      update booking b set person_id = now_id, attendee_id = case when b.attendee_id = former.id
        and not exists (select from booking o where o.community_id = b.community_id and o.attendee_id = now_id)
        then now_id else b.attendee_id end
      from former cross join tree_node c where c.level = 'community' and b.community_id = c.id and b.person_id = former.id
      returning 1
    ), waited as (
      update hall_wait w set person_id = now_id, attendee_id = case when w.attendee_id = former.id
        and not exists (select from hall_wait o where o.community_id = w.community_id and o.slot_id = w.slot_id and o.attendee_id = now_id)
        then now_id else w.attendee_id end
      from former cross join tree_node c where c.level = 'community' and w.community_id = c.id and w.person_id = former.id
      returning 1
    ), numbered as (
      update hall_ticket t set person_id = now_id
      from former cross join tree_node c where c.level = 'community' and t.community_id = c.id and t.person_id = former.id
        and not exists (select from hall_ticket o where o.community_id = t.community_id and o.hall_id = t.hall_id
          and o.date = t.date and o.person_id = now_id)
      returning 1
    )
    select ((select count(*) from booked) + (select count(*) from waited) + (select count(*) from numbered))::int as count`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
