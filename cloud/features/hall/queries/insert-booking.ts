import { CompiledQuery } from 'kysely';
import type { BookingChannel } from '../../../contract/hall/kinds';
import type { BookingState } from '../../../contract/hall/lifecycle';
import type { Booked } from '../../../contract/hall/receipts';
import type { Beneficiary } from '../../../contract/requests/kinds';
import type { ErrorCode } from '../../../contract/shared/errors';
import type { CommandKey, Database, FindReply } from '../../../platform/context';
import { gather } from '../../../platform/gather';
import { bookingNumber, clockAt } from './booking-fragments';

/** A booking as somebody wants it. */
export interface NewBooking {
  readonly id: string;
  readonly communityId: string;
  readonly slotId: string;
  /** The account it is booked by or for; null for somebody without one. */
  readonly personId: string | null;
  readonly attendeeId: string;
  readonly onBehalfOf: Beneficiary;
  readonly channel: BookingChannel;
  /** Whoever typed it. */
  readonly bookedBy: string;
  /** Staff are bound by neither limits nor release hours. */
  readonly byStaff: boolean;
  readonly code: string;
  readonly name: string;
  readonly phone: string;
  readonly words: string;
  readonly at: Date;
  /** The day in Asia/Shanghai. */
  readonly today: string;
}

/** What came of it: a booking, why not, or that the same key was answered before. Null when there is no such slot or offer. */
export type Insertion =
  | { readonly booked: Booked }
  | { readonly why: ErrorCode }
  | { readonly isDone: true }
  | null;

interface Row extends Partial<Booked> {
  readonly why: ErrorCode | null;
  readonly isDone: boolean;
}

/** Three in ninety days, and the next booking is confirmed by a call. */
const missedBeforeCall = 3;

const input = `input as (
    select * from jsonb_to_recordset($1::jsonb) as t(nr int, id uuid, person_id uuid, attendee_id uuid, on_behalf_of beneficiary,
      channel booking_channel, booked_by uuid, by_staff boolean, code text, name text, phone text, words text, at timestamptz,
      today date, key text, operation text, input_hash text)
  ), alone as materialized (
    select pg_advisory_xact_lock(hashtextextended(attendee_id::text, 0)) from (select distinct attendee_id from input order by 1) people
  )`;

const target = (from: string, refusals: string, free: string) => `target as (
    select input.*, s.community_id, s.id as slot_id, ${free} as free, s.service_id, s.hall_id, s.room_id, s.date, s.starts_at, s.ends_at, v.kind, v.buffer_minutes, v.cancel_minutes,
      v.owner_unit_id, v.limit_person, v.limit_household, case ${refusals} end as refused
    from input cross join (select count(*) from alone) alone ${from}
    join hall_service v on v.community_id = s.community_id and v.id = s.service_id
  ), counted_up as (
    select target.*,
      case when refused is null and not by_staff then (select min(n) from generate_series(1, limit_person) n where not exists (
        select from booking b where b.community_id = target.community_id and b.service_id = target.service_id
          and b.attendee_id = target.attendee_id and b.on_behalf_of = target.on_behalf_of and b.person_turn = n)) end as person_turn,
      case when refused is null and not by_staff then (select min(n) from generate_series(1, limit_household) n where not exists (
        select from booking b where b.community_id = target.community_id and b.service_id = target.service_id
          and b.attendee_id = target.attendee_id and b.household_turn = n)) end as household_turn
    from target
  ), judged as (
    select *, coalesce(refused, case when not by_staff and (limit_person is not null and person_turn is null
      or limit_household is not null and household_turn is null) then 'BOOKING_LIMIT' end) as reason,
      (case when refused is null and not by_staff and ${missedBeforeCall} <= (select count(*) from booking b
          where b.community_id = counted_up.community_id and b.attendee_id = counted_up.attendee_id and b.state = 'no_show'
            and b.starts_at > at - interval '90 days') then 'pending_call'
        when owner_unit_id is not null then 'pending' else 'confirmed' end)::booking_state as state
    from counted_up
  ), decided as (
    select *, case when reason is null and count(*) filter (where reason is null) over (order by nr) > free then 'SLOT_FULL'
      else reason end as why
    from judged
  )`;

const written = `booked as (
    insert into booking (community_id, id, slot_id, service_id, hall_id, state, version, person_id, attendee_id, on_behalf_of, channel,
      booked_by, booked_at, booked_day, number_in_day, code, date, starts_at, ends_at, changeable_until, person_turn, household_turn,
      clock_at)
    select community_id, id, slot_id, service_id, hall_id, state, 1, person_id, attendee_id, on_behalf_of, channel, booked_by, at, today,
      nextval('booking_number'), code, date, starts_at, ends_at, starts_at - make_interval(mins => cancel_minutes), person_turn,
      household_turn, ${clockAt('decided', 'at')}
    from decided where why is null
    returning *
  ), keyed as (
    insert into idempotency_key (scope_id, person_id, key, operation, input_hash, made_id, created_at)
    select community_id, booked_by, key, operation, decode(input_hash, 'hex'), id, at from decided where why is null returning 1
  ), happened as (
    insert into hall_event (community_id, subject_id, version, subject, move, state, actor_id, actor_kind, told_id, at, facts)
    select community_id, id, 1, 'booking', 'book', state::text, booked_by, (case when by_staff then 'staff' else 'booker' end)::hall_party,
      case when by_staff then person_id end, at, jsonb_build_object('slotId', slot_id)
    from decided where why is null returning 1
  ), said as (
    insert into booking_words (community_id, booking_id, name, phone, words)
    select community_id, id, name, phone, words from decided where why is null and name || phone || words <> '' returning 1
  ), queued as (
    insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
    select community_id, id, 1, 'hall', 'cn.linli.booking.book', at, at
    from decided where why is null and (kind in ('courtyard','errand') or owner_unit_id is not null) returning 1
  ), occupied as (
    insert into room_use (community_id, slot_id, room_id, during)
    select community_id, slot_id, room_id, tstzrange(starts_at, ends_at + make_interval(mins => buffer_minutes))
    from decided where why is null and room_id is not null
    on conflict (community_id, slot_id) do nothing returning 1
  )`;

/** Joined to what takes the place: everything is written before, so that the slot's row is locked for the commit alone. */
const afterEverything = `(select count(*) from keyed) keys, (select count(*) from happened) events, (select count(*) from said) texts, (select count(*) from queued) messages,
      (select count(*) from occupied) rooms`;

/** Answers each in the order of wanting; `done` is selected because what nobody selects is not carried out. */
const answer = (
  takesPlaces: string,
) => `select d.why, b.id as "bookingId", ${bookingNumber} as number, b.code, b.state, b.version,
    d.why is not null and exists (select from idempotency_key k where k.scope_id = d.community_id and k.person_id = d.booked_by
      and k.key = d.key) as "isDone", places.done
  from decided d left join booked b on b.id = d.id, (select ${takesPlaces} as done) places order by d.nr`;

const bookStatement = `with ${input}, ${target(
  'join hall_slot s on s.community_id = $2 and s.id = $3',
  `when s.blocked_by is not null or not v.is_offered then 'SLOT_CLOSED'
      when s.starts_at <= at or s.closes_at < at and not by_staff then 'SLOT_TOO_LATE'
      when s.released_at > at and not by_staff then 'SLOT_NOT_RELEASED'
      when s.taken >= s.capacity then 'SLOT_FULL'`,
  's.capacity - s.taken',
)}, ${written}, counted as materialized (
    select take_places($2, $3, b.count::int) from (select count(*) from booked) b, ${afterEverything} where b.count > 0
  ) ${answer('(select count(*) from counted)')}`;

const acceptStatement = `with ${input}, ${target(
  `join hall_wait w on w.community_id = $2 and w.id = $3 and w.attendee_id = input.attendee_id
    join hall_slot s on s.community_id = w.community_id and s.id = w.slot_id`,
  `when w.state in ('accepted','refused','expired','left','lapsed') or w.offer_ends_at <= at then 'OFFER_ENDED'
      when w.state <> 'offered' then 'MOVE_NOT_ALLOWED'`,
  '1',
)}, ${written}, held as (
    update hall_wait w set state = 'accepted', version = w.version + 1, booking_id = b.id from booked b, input, ${afterEverything}
    where w.community_id = $2 and w.id = $3 and w.state = 'offered' and w.offer_ends_at > input.at
    returning w.*
  ), ended as (
    insert into hall_event (community_id, subject_id, version, subject, move, state, actor_id, actor_kind, at)
    select held.community_id, held.id, held.version, 'wait', 'accept', 'accepted', i.booked_by, (case when i.by_staff then 'staff' else 'booker' end)::hall_party,
      i.at from held cross join input i
  ) ${answer("not exists (select from booked) or exists (select from held) or refuse_place('slot_is_full')")}`;

/** Somebody who wants a place, with the command it came by. */
export interface Wanted {
  readonly one: NewBooking;
  readonly command: CommandKey;
}

function rowOf({ one, command }: Wanted, nr: number) {
  return {
    nr,
    id: one.id,
    person_id: one.personId,
    attendee_id: one.attendeeId,
    on_behalf_of: one.onBehalfOf,
    channel: one.channel,
    booked_by: one.bookedBy,
    by_staff: one.byStaff,
    code: one.code,
    name: one.name,
    phone: one.phone,
    words: one.words,
    at: one.at,
    today: one.today,
    key: command.key,
    operation: command.operation,
    input_hash: command.inputHash.toString('hex'),
  };
}

function insertionOf(row: Row): Insertion {
  if (row.isDone) return { isDone: true };
  if (row.why !== null) return { why: row.why };
  const { bookingId, number, code, state, version } = row as Booked & { state: BookingState };
  return { booked: { bookingId, number, code, state, version } };
}

async function insert(
  db: Database,
  statement: string,
  wanted: readonly Wanted[],
  id: string,
): Promise<Insertion[]> {
  const communityId = wanted[0]?.one.communityId;
  const rows = JSON.stringify(wanted.map(rowOf));
  const found = await db.executeQuery<Row>(CompiledQuery.raw(statement, [rows, communityId, id]));
  return wanted.map((_, place) => {
    const row = found.rows[place];
    return row ? insertionOf(row) : null;
  });
}

const commandName = ({ command }: Wanted) => `${command.personId} ${command.key}`;

/**
 * Books places of one slot as one statement; throws the database's error where a constraint was faster: then nobody has a place. A command
 * that came twice is wanted once: its twin is told that it is done, or the same refusal.
 */
async function insertBookings(db: Database, wanted: readonly Wanted[]): Promise<Insertion[]> {
  const once = new Map<string, Wanted>();
  for (const one of wanted) if (!once.has(commandName(one))) once.set(commandName(one), one);
  const first = [...once.values()];
  const insertions = await insert(db, bookStatement, first, wanted[0]?.one.slotId ?? '');
  return wanted.map((one) => {
    const own = once.get(commandName(one)) as Wanted;
    const insertion = insertions[first.indexOf(own)] ?? null;
    return own !== one && insertion && 'booked' in insertion ? { isDone: true } : insertion;
  });
}

/**
 * Books a place together with whoever else wants the same slot at that moment: a crowd shares statements and commits, and waits here in
 * the order it came, not in the database for one row; while one statement commits, another writes what comes before it takes its
 * places. Booking, event, message, use of the room and the slot's counter stand or fall together.
 */
export const insertBooking = gather(
  insertBookings,
  ({ one: { communityId, slotId } }) => `${communityId} ${slotId}`,
);

/** Takes the place that is offered to somebody who waits, likewise as one statement. */
export async function insertOffered(db: Database, waitId: string, wanted: Wanted): Promise<Insertion> {
  const [insertion = null] = await insert(db, acceptStatement, [wanted], waitId);
  return insertion;
}

/** Reads what somebody was answered when he booked, however long ago. */
export const findBooked: FindReply = async (db, communityId, bookingId) => {
  const { rows } = await db.executeQuery<Booked>(
    CompiledQuery.raw(
      `select b.id as "bookingId", ${bookingNumber} as number, b.code, e.state, e.version
       from booking b join hall_event e on e.community_id = b.community_id and e.subject_id = b.id and e.version = 1
       where b.community_id = $1 and b.id = $2`,
      [communityId, bookingId],
    ),
  );
  return rows[0];
};
