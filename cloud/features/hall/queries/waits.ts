import { sql } from 'kysely';
import type { WaitMoved } from '../../../contract/hall/receipts';
import type { Beneficiary } from '../../../contract/requests/kinds';
import type { CommandKey, Database } from '../../../platform/context';
import type { LockedSlot } from './slots';

/** Somebody who waits for a place from now on. */
export interface NewWait {
  readonly id: string;
  /** Null for somebody without an account. */
  readonly personId: string | null;
  readonly attendeeId: string;
  readonly onBehalfOf: Beneficiary;
  readonly joinedBy: { readonly id: string; readonly kind: 'booker' | 'staff' };
  readonly name: string;
  readonly phone: string;
  readonly words: string;
  readonly at: Date;
}

/** Enters a wait for a locked slot at the end of its line. Throws hall_wait_once when the person waits already. */
export async function enterWait(
  trx: Database,
  slot: LockedSlot,
  wait: NewWait,
  command: CommandKey,
): Promise<WaitMoved> {
  const place = slot.waiting + 1;
  const reply: WaitMoved = { waitId: wait.id, state: 'waiting', place, offerEndsAt: null };
  await sql`
    with entered as (
      insert into hall_wait (community_id, id, slot_id, service_id, person_id, attendee_id, joined_by, on_behalf_of, state, version,
        joined_at, starts_at)
      values (${slot.communityId}, ${wait.id}, ${slot.slotId}, ${slot.serviceId}, ${wait.personId}, ${wait.attendeeId},
        ${wait.joinedBy.id}, ${wait.onBehalfOf}, 'waiting', 1, ${wait.at}, ${slot.startsAt})
      returning *
    ), happened as (
      insert into hall_event (community_id, subject_id, version, subject, move, state, actor_id, actor_kind, at)
      select community_id, id, 1, 'wait', 'join', 'waiting', joined_by, ${wait.joinedBy.kind}::hall_party, joined_at from entered
    ), said as (
      insert into hall_wait_words (community_id, wait_id, name, phone, words)
      select community_id, id, ${wait.name}, ${wait.phone}, ${wait.words} from entered where ${wait.name} <> ''
    ), keyed as (
      insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
      values (${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
        ${JSON.stringify(reply)}::jsonb, ${wait.at})
    )
    update hall_slot s set waiting = waiting + 1 from entered
    where s.community_id = entered.community_id and s.id = entered.slot_id`.execute(trx);
  return reply;
}

/** How a wait ends without a booking. */
export interface WaitEnd {
  readonly move: 'refuse' | 'expire' | 'leave' | 'lapse';
  readonly from: 'waiting' | 'offered';
  readonly to: 'refused' | 'expired' | 'left' | 'lapsed';
  readonly actor: { readonly id: string | null; readonly kind: 'booker' | 'staff' | 'clock' };
  readonly tells: boolean;
  readonly at: Date;
}

/**
 * Ends one wait of a locked slot, or all of its waits in that state when `waitId` is null. An offer expires only once its time is over.
 * Returns how many ended; the caller settles the slot.
 */
export async function endWaits(
  trx: Database,
  slot: Pick<LockedSlot, 'communityId' | 'slotId'>,
  waitId: string | null,
  end: WaitEnd,
  command: CommandKey | null,
): Promise<number> {
  const keyed = command
    ? sql`, keyed as (
        insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
        select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
          jsonb_build_object('waitId', id, 'state', state, 'place', null, 'offerEndsAt', null), ${end.at}::timestamptz from ended)`
    : sql``;
  const { rows } = await sql<{ count: number }>`
    with ended as (
      update hall_wait set state = ${end.to}, version = version + 1
      where community_id = ${slot.communityId} and slot_id = ${slot.slotId} and state = ${end.from}
        and (${waitId}::uuid is null or id = ${waitId}::uuid) and (${end.move} <> 'expire' or offer_ends_at <= ${end.at}::timestamptz)
      returning *
    ), happened as (
      insert into hall_event (community_id, subject_id, version, subject, move, state, actor_id, actor_kind, told_id, at)
      select community_id, id, version, 'wait', ${end.move}, state, ${end.actor.id}::uuid, ${end.actor.kind}::hall_party,
        case when ${end.tells} then nullif(coalesce(person_id, joined_by), ${end.actor.id}::uuid) end, ${end.at}::timestamptz from ended
    ), counted as (
      update hall_slot set waiting = waiting - (select count(*)::int from ended)
      where community_id = ${slot.communityId} and id = ${slot.slotId} and ${end.from} = 'waiting'
    )${keyed}
    select count(*)::int as count from ended`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Points at the slot of a wait that time must end. */
export interface DueWait {
  readonly communityId: string;
  readonly slotId: string;
}

/** Finds slots with offers whose time is over. */
export async function findExpired(db: Database, at: Date, limit: number): Promise<DueWait[]> {
  const { rows } = await sql<DueWait>`
    select distinct community_id as "communityId", slot_id as "slotId" from (
      select community_id, slot_id from hall_wait where state = 'offered' and offer_ends_at <= ${at}
      order by offer_ends_at limit ${limit}) due`.execute(db);
  return rows;
}

/** Finds slots beginning until an instant for which somebody still waits. */
export async function findLapsing(db: Database, until: Date, limit: number): Promise<DueWait[]> {
  const { rows } = await sql<DueWait>`
    select distinct community_id as "communityId", slot_id as "slotId" from (
      select community_id, slot_id from hall_wait where state = 'waiting' and starts_at <= ${until}
      order by starts_at limit ${limit}) due`.execute(db);
  return rows;
}

/** Finds slots of a service, closed by its rules, for which somebody still waits or holds an offer. */
export async function findUnserved(db: Database, communityId: string, serviceId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from hall_slot s where s.community_id = ${communityId} and s.service_id = ${serviceId} and s.blocked_by = 'rules'
      and exists (select from hall_wait w where w.community_id = s.community_id and w.slot_id = s.id
        and w.state in ('waiting','offered'))`.execute(db);
  return rows.map(({ id }) => id);
}
