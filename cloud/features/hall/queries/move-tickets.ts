import { type RawBuilder, sql } from 'kysely';
import type { TicketMove, TicketState } from '../../../contract/hall/lifecycle';
import type { TicketMoved } from '../../../contract/hall/receipts';
import type { CommandKey, Database } from '../../../platform/context';

/** The number on the slip and on the screen, such as `A012`. */
export const ticketNumber = sql`t.line || lpad(t.number::text, 3, '0')`;

const reply = sql`jsonb_build_object('ticketId', t.id, 'number', ${ticketNumber}, 'state', t.state)`;

const keyColumns = sql`idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)`;

function keyedCte(command: CommandKey, from: string, at: Date) {
  return sql`keyed as (
    insert into ${keyColumns}
    select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash}, ${reply}, ${at}
    from ${sql.raw(from)} t)`;
}

/** Somebody who takes a number. */
export interface NewTicket {
  readonly id: string;
  readonly communityId: string;
  readonly hallId: string;
  readonly date: string;
  /** Null: the first line of the hall. */
  readonly serviceId: string | null;
  /** Null for a paper slip. */
  readonly personId: string | null;
  readonly at: Date;
}

/** Gives the next number of a line; one each, so it throws hall_ticket_one_each for a second. Null when there is no such hall or service. */
export async function enterTicket(
  db: Database,
  one: NewTicket,
  command: CommandKey,
): Promise<TicketMoved | null> {
  const { rows } = await sql<TicketMoved>`
    with wanted as (
      select h.community_id, h.id as hall_id, coalesce((select line from hall_service v where v.community_id = h.community_id
        and v.hall_id = h.id and v.id = ${one.serviceId}::uuid), case when ${one.serviceId}::uuid is null then 'A' end) as line
      from hall h where h.community_id = ${one.communityId} and h.id = ${one.hallId}
    ), counted as (
      insert into hall_line as l (community_id, hall_id, date, line, last_number)
      select community_id, hall_id, ${one.date}::date, line, 1 from wanted where line is not null
      on conflict (community_id, hall_id, date, line) do update set last_number = l.last_number + 1
      returning *
    ), taken as (
      insert into hall_ticket (community_id, id, hall_id, date, line, number, service_id, person_id, state, version, ranked_at, taken_at)
      select community_id, ${one.id}, hall_id, date, line, last_number, ${one.serviceId}::uuid, ${one.personId}::uuid, 'waiting', 1,
        ${one.at}, ${one.at} from counted
      returning *
    ), happened as (
      insert into hall_event (community_id, subject_id, version, subject, move, state, actor_id, actor_kind, at)
      select community_id, id, 1, 'ticket', 'take', 'waiting', ${command.personId}::uuid,
        (case when person_id is null then 'staff' else 'booker' end)::hall_party, ${one.at} from taken
    ), ${keyedCte(command, 'taken', one.at)}
    select t.id as "ticketId", ${ticketNumber} as number, t.state from taken t`.execute(db);
  return rows[0] ?? null;
}

/** A ticket as a move finds it. */
export interface TicketSnapshot {
  readonly communityId: string;
  readonly ticketId: string;
  readonly personId: string | null;
  readonly state: TicketState;
  readonly version: number;
}

/** Reads one ticket; null when there is none. */
export async function loadTicket(
  db: Database,
  communityId: string,
  ticketId: string,
): Promise<TicketSnapshot | null> {
  const { rows } = await sql<TicketSnapshot>`
    select community_id as "communityId", id as "ticketId", person_id as "personId", state, version from hall_ticket
    where community_id = ${communityId} and id = ${ticketId}`.execute(db);
  return rows[0] ?? null;
}

/** What a move of a ticket writes. */
export interface TicketPlan {
  readonly move: TicketMove;
  readonly state: TicketState;
  readonly actor: { readonly id: string; readonly kind: 'booker' | 'staff' };
  readonly at: Date;
  /** The line and the window to go on to; null for the same line, and for any window. */
  readonly transfer?: { readonly line: string | null; readonly window: string | null };
}

function ticketChanges({ move, at, transfer }: TicketPlan, from: TicketState): RawBuilder<unknown> {
  if (move === 'recall') return sql`, calls = calls + 1, called_at = called_at`;
  if (move === 'comeBack' && from === 'passed')
    return sql`, ranked_at = ${at}, called_at = null, window_name = null`;
  if (move === 'finish' || move === 'leave') return sql`, ended_at = ${at}`;
  return transfer
    ? sql`, line = coalesce((select line from counted), line), number = coalesce((select last_number from counted), number),
        wanted_window = ${transfer.window}::text, window_name = null, called_at = null`
    : sql``;
}

/**
 * Carries a move of a ticket out as one statement while the ticket is as the snapshot has it; null when it has moved on. Whoever is sent on
 * to another line gets its next number, to another window keeps the own; either keeps the rank of when the first was taken.
 */
export async function moveTicket(
  db: Database,
  ticket: TicketSnapshot,
  plan: TicketPlan,
  command: CommandKey,
): Promise<TicketMoved | null> {
  const next = plan.transfer
    ? sql`counted as (
        insert into hall_line as l (community_id, hall_id, date, line, last_number)
        select community_id, hall_id, date, ${plan.transfer.line}, 1 from hall_ticket
        where community_id = ${ticket.communityId} and id = ${ticket.ticketId} and line <> ${plan.transfer.line}
        on conflict (community_id, hall_id, date, line) do update set last_number = l.last_number + 1 returning line, last_number),`
    : sql``;
  const tells = plan.actor.kind === 'staff' && plan.move !== 'finish';
  const { rows } = await sql<TicketMoved>`
    with ${next} moved as (
      update hall_ticket set state = ${plan.state}, version = version + 1 ${ticketChanges(plan, ticket.state)}
      where community_id = ${ticket.communityId} and id = ${ticket.ticketId} and version = ${ticket.version}
      returning *
    ), happened as (
      insert into hall_event (community_id, subject_id, version, subject, move, state, actor_id, actor_kind, told_id, at)
      select community_id, id, version, 'ticket', ${plan.move}, state, ${plan.actor.id}::uuid, ${plan.actor.kind}::hall_party,
        case when ${tells} then person_id end, ${plan.at} from moved
    ), ${keyedCte(command, 'moved', plan.at)}
    select t.id as "ticketId", ${ticketNumber} as number, t.state from moved t`.execute(db);
  return rows[0] ?? null;
}

/**
 * Calls the next of some lines to a window as one statement; whoever was called there before counts as served. Two windows that call at
 * once get different people. Null when nobody waits; the reply is kept either way.
 */
export async function callNext(
  db: Database,
  asked: {
    communityId: string;
    hallId: string;
    date: string;
    window: string;
    lines: readonly string[] | null;
    at: Date;
  },
  command: CommandKey,
): Promise<TicketMoved | null> {
  const { communityId, hallId, date, window, at } = asked;
  const lines = asked.lines === null ? null : [...asked.lines];
  const here = sql`community_id = ${communityId} and hall_id = ${hallId} and date = ${date}::date`;
  const { rows } = await sql<TicketMoved>`
    with finished as (
      update hall_ticket set state = 'served', version = version + 1, ended_at = ${at}
      where ${here} and state = 'called' and window_name = ${window} returning *
    ), next as (
      select community_id, id from hall_ticket
      where ${here} and state = 'waiting' and (${lines}::text[] is null or line = any(${lines}::text[]))
        and (wanted_window is null or wanted_window = ${window})
      order by ranked_at, number limit 1 for update skip locked
    ), called as (
      update hall_ticket t set state = 'called', version = version + 1, called_at = ${at}, window_name = ${window}, calls = 1
      from next where t.community_id = next.community_id and t.id = next.id returning t.*
    ), happened as (
      insert into hall_event (community_id, subject_id, version, subject, move, state, actor_id, actor_kind, told_id, at)
      select community_id, id, version, 'ticket'::hall_subject, 'finish', state, ${command.personId}::uuid, 'staff'::hall_party, null::uuid, ${at}::timestamptz from finished
      union all
      select community_id, id, version, 'ticket'::hall_subject, 'call', state, ${command.personId}::uuid, 'staff'::hall_party, person_id, ${at}::timestamptz from called
    ), keyed as (
      insert into ${keyColumns}
      select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
        jsonb_build_object('ticket', (select ${reply} from called t)), ${at})
    select t.id as "ticketId", ${ticketNumber} as number, t.state from called t`.execute(db);
  return rows[0] ?? null;
}

/** Closes the lines of days gone by: whoever was called counts as served, all others as gone. Returns how many. */
export async function closeTickets(db: Database, at: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with closed as (
      update hall_ticket set state = case when state = 'called' then 'served' else 'left' end, version = version + 1, ended_at = ${at}
      where state in ('waiting','out','called','passed') and date < (${at}::timestamptz at time zone 'Asia/Shanghai')::date
      returning *
    ), happened as (
      insert into hall_event (community_id, subject_id, version, subject, move, state, actor_kind, at)
      select community_id, id, version, 'ticket', 'close', state, 'clock', ${at} from closed
    )
    select count(*)::int as count from closed`.execute(db);
  return rows[0]?.count ?? 0;
}
