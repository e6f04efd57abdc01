import { sql } from 'kysely';
import type { PublicWish, Window } from '../../../contract/requests/wish-wall';
import { windows } from '../../../contract/requests/wish-wall';
import type { Database } from '../../../platform/context';

/** A published wish as it is read. */
export interface WallRow
  extends Omit<PublicWish, 'window' | 'canClaim' | 'isMine' | 'waitsUntil' | 'movedAt'> {
  readonly rank: 0 | 1 | 2;
  readonly dueAt: Date | null;
  readonly wallAt: Date;
  readonly state: string;
  readonly requesterId: string;
  readonly claimantId: string | null;
}

const columns = sql`
  r.community_id as "communityId", r.id as "requestId", r.wall_rank as rank, p.title, p.story, p.name,
  p.effort_minutes as "effortMinutes", p.thanks, r.due_at as "dueAt", r.wall_at as "wallAt", r.state,
  r.requester_id as "requesterId",
  (select c.claimant_id from claim c where c.community_id = r.community_id and c.request_id = r.id
    and c.state in ('claimed','matched')) as "claimantId",
  coalesce(
    (select u.name from work_order w join unit u on u.id = w.receiver_unit_id where w.community_id = r.community_id
      and w.request_id = r.id and w.is_lead and w.state in ('offered','taken','resolved')),
    (select u.name from claim c join unit u on u.id = c.unit_id where c.community_id = r.community_id
      and c.request_id = r.id and c.state in ('claimed','matched','fulfilled') order by c.claimed_at desc limit 1)) as "helperUnit"`;

const joins = sql`join wish_publication p on p.community_id = r.community_id and p.request_id = r.id`;

/** Reads a page of the wall: one window, or all of them, those that wait first; within a window the latest first. */
export async function readWall(
  db: Database,
  communityId: string,
  window: Window | undefined,
  after: { rank: number; at: string; id: string } | null,
  limit: number,
): Promise<WallRow[]> {
  const ranks = window === undefined ? [0, 1, 2] : [windows.indexOf(window)];
  const found: WallRow[] = [];
  // One index range per window, so that a page costs the same however many wishes came before.
  for (const rank of ranks.filter((one) => after === null || one >= after.rank)) {
    const from = after !== null && after.rank === rank ? after : null;
    const { rows } = await sql<WallRow>`
      select ${columns} from request r ${joins}
      where r.community_id = ${communityId} and r.wall_rank = ${rank}::smallint
        and (${from?.at ?? null}::timestamptz is null
          or (r.wall_at, r.id) < (${from?.at ?? null}::timestamptz, ${from?.id ?? null}::uuid))
      order by r.wall_at desc, r.id desc limit ${limit - found.length}`.execute(db);
    found.push(...rows);
    if (found.length >= limit) break;
  }
  return found;
}

/** Reads one published wish. */
export async function readPublicWish(
  db: Database,
  communityId: string,
  requestId: string,
): Promise<WallRow | null> {
  const { rows } = await sql<WallRow>`
    select ${columns} from request r ${joins}
    where r.community_id = ${communityId} and r.id = ${requestId} and r.wall_rank is not null`.execute(db);
  return rows[0] ?? null;
}

/** Counts of the wall, each up to 99, so that counting costs the same however long the wall is. */
export async function countWall(
  db: Database,
  communityId: string,
  monthBegan: Date,
): Promise<{ dark: number; half: number; lit: number; litThisMonth: number }> {
  const capped = (rank: number, since: Date | null) => sql`(select count(*)::int from (select from request
    where community_id = ${communityId} and wall_rank = ${rank}::smallint
      and (${since}::timestamptz is null or wall_at >= ${since}) limit 99) capped)`;
  const { rows } = await sql<{ dark: number; half: number; lit: number; litThisMonth: number }>`
    select ${capped(0, null)} as dark, ${capped(1, null)} as half, ${capped(2, null)} as lit,
      ${capped(2, monthBegan)} as "litThisMonth"`.execute(db);
  return rows[0] ?? { dark: 0, half: 0, lit: 0, litThisMonth: 0 };
}
