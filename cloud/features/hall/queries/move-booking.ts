import { type RawBuilder, sql } from 'kysely';
import type { BookingMove, BookingState, HallParty } from '../../../contract/hall/lifecycle';
import type { CommandKey, Database } from '../../../platform/context';
import { clockAt } from './booking-fragments';
import { type BookingSnapshot, needsSomebody } from './load-booking';

/** Where a booking moves to. */
export interface NewTime {
  readonly slotId: string;
  readonly date: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changeableUntil: Date;
}

/** What a move of a booking writes. */
export interface BookingPlan {
  readonly move: BookingMove;
  readonly state: BookingState;
  readonly actor: { readonly id: string | null; readonly kind: HallParty };
  /** Whether the booker gets a message of it. */
  readonly tells: boolean;
  readonly words?: string;
  readonly newTime?: NewTime;
  /** Further statements, each a complete CTE body that selects from `moved`. */
  readonly effects?: readonly RawBuilder<unknown>[];
}

function newTimeColumns(newTime: NewTime | undefined): RawBuilder<unknown> {
  if (!newTime) return sql``;
  return sql`, slot_id = ${newTime.slotId}, date = ${newTime.date}::date, starts_at = ${newTime.startsAt},
    ends_at = ${newTime.endsAt}, changeable_until = ${newTime.changeableUntil}`;
}

function keyedCte(command: CommandKey | null, at: Date): RawBuilder<unknown> {
  if (!command) return sql``;
  return sql`, keyed as (
    insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
    select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
      jsonb_build_object('bookingId', id, 'state', state, 'version', version), ${at} from moved)`;
}

/** The moves after which the work order of a booking must follow it. */
const queuedMoves: readonly BookingMove[] = ['change', 'cancel', 'decline', 'complete', 'markNoShow'];

/** What a move leaves behind: the event, its words, the message. */
function traceCtes(plan: BookingPlan, isQueued: boolean, at: Date): RawBuilder<unknown> {
  const { actor, move, tells, words } = plan;
  return sql`happened as (
      insert into hall_event (community_id, subject_id, version, subject, move, state, actor_id, actor_kind, told_id, at, facts)
      select community_id, id, version, 'booking', ${move}, state::text, ${actor.id}::uuid, ${actor.kind},
        case when ${tells} then person_id end, ${at}, jsonb_build_object('slotId', slot_id) from moved
    ), said as (
      insert into hall_event_words (community_id, subject_id, version, words)
      select community_id, id, version, ${words ?? ''} from moved where ${words ?? ''} <> ''
    ), queued as (
      insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
      select community_id, id, version, 'hall', ${`cn.linli.booking.${move}`}, ${at}, ${at} from moved where ${isQueued}
    )`;
}

/**
 * Carries a move of a booking out as one statement that holds only while the booking is as the snapshot has it. Returns the new version,
 * or null when it has moved on. The place it held is not given back here.
 */
export async function moveBooking(
  db: Database,
  snapshot: Pick<BookingSnapshot, 'communityId' | 'bookingId' | 'version' | 'kind' | 'ownerUnitId'>,
  plan: BookingPlan,
  at: Date,
  command: CommandKey | null,
): Promise<number | null> {
  const effects = (plan.effects ?? []).map((body, index) => sql`, ${sql.raw(`effect${index}`)} as (${body})`);
  const isQueued = needsSomebody(snapshot) && queuedMoves.includes(plan.move);
  const staysComing = ['pending', 'pending_call', 'confirmed'].includes(plan.state);
  const { startsAt, endsAt } = plan.newTime ?? { startsAt: null, endsAt: null };
  const { rows } = await sql<{ version: number }>`
    with moved as (
      update booking set state = ${plan.state}, version = version + 1,
        person_turn = case when ${staysComing} then person_turn end,
        household_turn = case when ${staysComing} then household_turn end,
        clock_at = (select ${sql.raw(clockAt('now', 'now.at'))} from (select ${plan.state}::booking_state as state,
          ${snapshot.kind}::text as kind, coalesce(${startsAt}::timestamptz, booking.starts_at) as starts_at,
          coalesce(${endsAt}::timestamptz, booking.ends_at) as ends_at, ${at}::timestamptz as at) now)
        ${newTimeColumns(plan.newTime)}
      where community_id = ${snapshot.communityId} and id = ${snapshot.bookingId} and version = ${snapshot.version}
      returning *
    ), ${traceCtes(plan, isQueued, at)}${keyedCte(command, at)}${sql.join(effects, sql``)}
    select version from moved`.execute(db);
  return rows[0]?.version ?? null;
}
