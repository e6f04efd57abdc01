import { sql } from 'kysely';
import type { ClaimState, Outcome, Satisfaction, WorkOrderState } from '../../../contract/requests/kinds';
import type { ReceiverRef } from '../../../contract/requests/receivers';

/** Rows of other tables that a move writes in the same statement; each selects from `moved`, so that it happens only with the move. */
export const effect = {
  offerWorkOrder: (id: string, receiver: ReceiverRef, offeredAt: Date, dueAt: Date, isLead = true) => sql`
    insert into work_order (community_id, id, request_id, is_lead, state, receiver_unit_id, receiver_person_id, offered_at, due_at)
    select community_id, ${id}, id, ${isLead}, 'offered', ${receiver.kind === 'unit' ? receiver.id : null}::uuid,
      ${receiver.kind === 'person' ? receiver.id : null}::uuid, ${offeredAt}, ${dueAt} from moved`,
  takeWorkOrder: (id: string, personId: string) => sql`
    update work_order w set state = 'taken', taken_by = ${personId}
    from moved where w.community_id = moved.community_id and w.id = ${id}`,
  /** What is settled on the spot has a work order too, taken and resolved at once: so whoever did it is known. */
  enterSettled: (id: string, personId: string, at: Date) => sql`
    insert into work_order (community_id, id, request_id, state, receiver_person_id, taken_by, offered_at, due_at, outcome)
    select community_id, ${id}, id, 'resolved', ${personId}, ${personId}, ${at}, ${at}, 'fixed' from moved`,
  assign: (id: string, personId: string | null, visitAt: Date | null) => sql`
    update work_order w set assigned_to = ${personId}::uuid, visit_at = ${visitAt}::timestamptz
    from moved where w.community_id = moved.community_id and w.id = ${id}`,
  endHelping: (id: string, personId: string) => sql`
    update work_order w set state = 'resolved', taken_by = ${personId}
    from moved where w.community_id = moved.community_id and w.id = ${id}`,
  /** Somebody else leads; whoever led goes on beside. */
  letHelp: (id: string) => sql`
    update work_order w set is_lead = false from moved where w.community_id = moved.community_id and w.id = ${id}`,
  /** Whoever is called again has one work order, the new one. */
  cancelOffersTo: (personId: string) => sql`
    update work_order w set state = 'cancelled' from moved
    where w.community_id = moved.community_id and w.request_id = moved.id and w.receiver_person_id = ${personId} and w.state = 'offered'`,
  cancelHelpers: () => sql`
    update work_order w set state = 'cancelled'
    from moved where w.community_id = moved.community_id and w.request_id = moved.id and not w.is_lead and w.state = 'offered'`,
  setClaimTerm: (id: string, endsAt: Date) => sql`
    update claim c set term_ends_at = ${endsAt} from moved where c.community_id = moved.community_id and c.id = ${id}`,
  setWorkOrder: (
    id: string,
    state: WorkOrderState,
    outcome: Outcome | null,
    dueAt: Date | null = null,
  ) => sql`
    update work_order w set state = ${state}, outcome = coalesce(${outcome}, outcome), due_at = coalesce(${dueAt}, due_at)
    from moved where w.community_id = moved.community_id and w.id = ${id}`,
  enterClaim: (id: string, claimantId: string, unitId: string | null, at: Date, termEndsAt: Date) => sql`
    insert into claim (community_id, id, request_id, claimant_id, unit_id, state, claimed_at, term_ends_at)
    select community_id, ${id}, id, ${claimantId}, ${unitId}::uuid, 'claimed', ${at}, ${termEndsAt} from moved`,
  handClaim: (id: string, personId: string) => sql`
    update claim c set claimant_id = ${personId} from moved where c.community_id = moved.community_id and c.id = ${id}`,
  setClaim: (id: string, state: ClaimState) => sql`
    update claim c set state = ${state} from moved where c.community_id = moved.community_id and c.id = ${id}`,
  enterRating: (rating: {
    solved: boolean;
    satisfaction?: Satisfaction | undefined;
    speed?: number | undefined;
    attitude?: number | undefined;
    result?: number | undefined;
  }) => sql`
    insert into rating (community_id, request_id, version, solved, satisfaction, speed, attitude, result)
    select community_id, id, version, ${rating.solved}, ${rating.satisfaction ?? null}, ${rating.speed ?? null}::smallint,
      ${rating.attitude ?? null}::smallint, ${rating.result ?? null}::smallint from moved`,
  publish: (
    words: { title: string; story: string; name: string; effortMinutes?: number | undefined },
    at: Date,
  ) => sql`
    insert into wish_publication as p (community_id, request_id, title, story, name, effort_minutes, published_at)
    select community_id, id, ${words.title}, ${words.story}, ${words.name}, ${words.effortMinutes ?? null}::int, ${at} from moved
    on conflict (community_id, request_id) do update set title = excluded.title, story = excluded.story, name = excluded.name,
      effort_minutes = excluded.effort_minutes, published_at = excluded.published_at`,
  publishThanks: (words: string) => sql`
    update wish_publication p set thanks = ${words} from moved
    where p.community_id = moved.community_id and p.request_id = moved.id`,
  /** What it is found by, after the place was corrected. */
  setGrams: (grams: readonly string[]) => sql`
    insert into request_search as s (community_id, request_id, grams) select community_id, id, ${[...grams]}::text[] from moved
    on conflict (community_id, request_id) do update set grams = excluded.grams`,
  setFloor: (floor: string | null) => sql`
    update request_text t set floor = ${floor} from moved where t.community_id = moved.community_id and t.request_id = moved.id`,
};
