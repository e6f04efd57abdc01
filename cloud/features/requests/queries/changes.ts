import { sql } from 'kysely';
import type { RequestKind, Urgency } from '../../../contract/requests/kinds';

/** Assignments to columns of the request that a move may make besides state, owner and due time. */
export const change = {
  triage: (category: string, urgency: Urgency, placeId: string) =>
    sql`category_code = ${category}, urgency = ${urgency}, place_id = ${placeId}`,
  correct: (kind: RequestKind) => sql`kind = ${kind}`,
  handOver: (personId: string) => sql`requester_id = ${personId}`,
  countAsk: () => sql`ask_count = ask_count + 1`,
  clearDecline: () => sql`decline_proposed_by = null, decline_version = null`,
  proposeDecline: (personId: string) => sql`decline_proposed_by = ${personId}, decline_version = version + 1`,
  /** 0 dark, 1 half, 2 lit; a wish that is not on the wall stays off it. */
  relight: (rank: 0 | 1 | 2, at: Date) =>
    sql`wall_rank = case when wall_rank is null then null else ${rank}::smallint end,
      wall_at = case when wall_rank is null then null else ${at}::timestamptz end`,
  putOnWall: (at: Date) => sql`wall_rank = 0, wall_at = ${at}::timestamptz`,
  takeOffWall: () => sql`wall_rank = null, wall_at = null`,
  countRelease: () => sql`releases = releases + 1`,
  countReturn: () => sql`returns = returns + 1`,
  markReminded: (at: Date | null) => sql`reminded_at = ${at}::timestamptz`,
  propose: (unitId: string | null, personId: string | null) =>
    sql`proposed_unit_id = ${unitId}::uuid, proposed_person_id = ${personId}::uuid`,
};
