import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

/** Points at a request that the clock must act on, as it was found due. */
export interface Due {
  readonly communityId: string;
  readonly requestId: string;
  readonly version: number;
}

/** The reasons for which time itself moves a request. */
export type DueReason =
  | 'lapse'
  | 'remindRating'
  | 'remindUnclaimed'
  | 'release'
  | 'resume'
  | 'handToDesk'
  | 'callNext';

/** Before the lapse of an unrated request its requester is reminded once, this many days ahead. */
const reminderAheadDays = 2;

const conditions = {
  lapse: sql`r.state = 'resolved' and r.due_at <= now.at`,
  remindRating: sql`r.state = 'resolved' and r.reminded_at is null and r.due_at > now.at
    and r.due_at <= now.at + make_interval(days => ${reminderAheadDays})`,
  remindUnclaimed: sql`r.state = 'accepted' and r.wall_rank = 0 and r.reminded_at is null and r.due_at <= now.at`,
  release: sql`r.state in ('in_progress','rectifying') and r.due_at <= now.at and r.paused_turn is null and exists (
    select from claim c where c.community_id = r.community_id and c.request_id = r.id
      and c.state in ('claimed','matched') and c.term_ends_at <= now.at)`,
  resume: sql`r.paused_turn is not null and r.due_at <= now.at`,
  callNext: sql`r.state = 'dispatched' and r.emergency is not null and r.owner_person_id is not null and r.due_at <= now.at`,
  handToDesk: sql`r.state = 'checking' and r.kind = 'wish' and r.owner_person_id is not null and r.due_at <= now.at`,
} satisfies Record<DueReason, unknown>;

/** Finds at most `limit` requests that time must move, those due longest first. */
export async function findDue(db: Database, reason: DueReason, at: Date, limit: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select r.community_id as "communityId", r.id as "requestId", r.version
    from request r cross join (select ${at}::timestamptz as at) now
    where ${conditions[reason]}
    order by r.due_at limit ${limit}`.execute(db);
  return rows;
}

/** Forgets stored replies older than 72 hours, never the keys of what was made; returns how many. */
export async function forgetReplies(db: Database, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from idempotency_key where made_id is null and created_at < ${at}::timestamptz - interval '72 hours'`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}
