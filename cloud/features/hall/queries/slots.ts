import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

/** A slot while it is locked: nobody takes, gives back or waits until the transaction ends. */
export interface LockedSlot {
  readonly communityId: string;
  readonly slotId: string;
  readonly serviceId: string;
  readonly roomId: string | null;
  readonly date: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
  readonly releasedAt: Date;
  readonly closesAt: Date;
  readonly blockedBy: 'staff' | 'rules' | null;
  readonly cancelMinutes: number;
  readonly bufferMinutes: number;
  readonly offerMinutes: number;
}

/** Locks slots in the order of their ids, so that two who exchange slots never wait for each other. */
export async function lockSlots(
  trx: Database,
  communityId: string,
  slotIds: readonly string[],
): Promise<LockedSlot[]> {
  const { rows } = await sql<LockedSlot>`
    select s.community_id as "communityId", s.id as "slotId", s.service_id as "serviceId", s.room_id as "roomId", s.date::text,
      s.starts_at as "startsAt", s.ends_at as "endsAt", s.capacity, s.taken, s.waiting, s.released_at as "releasedAt",
      s.closes_at as "closesAt", s.blocked_by as "blockedBy", v.cancel_minutes as "cancelMinutes", v.buffer_minutes as "bufferMinutes",
      v.offer_minutes as "offerMinutes"
    from hall_slot s join hall_service v on v.community_id = s.community_id and v.id = s.service_id
    where s.community_id = ${communityId} and s.id = any(${[...slotIds]}::uuid[])
    order by s.id for update of s`.execute(trx);
  return rows;
}

/** What settling a slot changes. */
export interface Settlement {
  /** Places given back. */
  readonly freed: number;
  /** Until when those offered now can answer; null offers to nobody. */
  readonly offerEndsAt: Date | null;
  readonly actor: { readonly id: string | null; readonly kind: 'booker' | 'staff' | 'clock' | 'owner' };
  readonly at: Date;
}

/**
 * Settles a locked slot: what is free goes to whoever waits first, as an offer that holds the place; the rest becomes free, and a room
 * that nobody uses any more too. Returns how many were offered a place.
 */
export async function settleSlot(trx: Database, slot: LockedSlot, change: Settlement): Promise<number> {
  const { freed, offerEndsAt, actor, at } = change;
  const free = offerEndsAt === null ? 0 : Math.max(0, slot.capacity - slot.taken + freed);
  const { rows } = await sql<{ offered: number }>`
    with next as (
      select community_id, id from hall_wait
      where community_id = ${slot.communityId} and slot_id = ${slot.slotId} and state = 'waiting' order by seq limit ${free}
    ), offered as (
      update hall_wait w set state = 'offered', version = version + 1, offer_ends_at = ${offerEndsAt}::timestamptz
      from next where w.community_id = next.community_id and w.id = next.id
      returning w.community_id, w.id, w.version, coalesce(w.person_id, w.joined_by) as told_id
    ), happened as (
      insert into hall_event (community_id, subject_id, version, subject, move, state, actor_id, actor_kind, told_id, at, facts)
      select community_id, id, version, 'wait', 'offer', 'offered', ${actor.id}::uuid, ${actor.kind}::hall_party, told_id, ${at}::timestamptz,
        jsonb_build_object('offerEndsAt', ${offerEndsAt?.toISOString() ?? null}::text, 'slotId', ${slot.slotId}::text) from offered
    ), counted as (
      update hall_slot s set taken = taken - ${freed}::int + n.count, waiting = waiting - n.count
      from (select count(*)::int as count from offered) n
      where s.community_id = ${slot.communityId} and s.id = ${slot.slotId}
      returning n.count, s.community_id, s.id, s.taken
    ), vacated as (
      delete from room_use u using counted c where u.community_id = c.community_id and u.slot_id = c.id and c.taken = 0
    )
    select count as offered from counted`.execute(trx);
  return rows[0]?.offered ?? 0;
}

/** Takes places of a locked slot that has them, and its room. Throws the room's constraint when another use was first. */
export async function takePlaces(trx: Database, slot: LockedSlot, count: number): Promise<void> {
  const roomEndsAt = new Date(slot.endsAt.getTime() + slot.bufferMinutes * 60_000);
  await sql`
    with counted as (
      update hall_slot set taken = taken + ${count}::int where community_id = ${slot.communityId} and id = ${slot.slotId}
      returning community_id, id, room_id
    )
    insert into room_use (community_id, slot_id, room_id, during)
    select community_id, id, room_id, tstzrange(${slot.startsAt}, ${roomEndsAt}) from counted where room_id is not null
    on conflict (community_id, slot_id) do nothing`.execute(trx);
}

/** Sets how many a locked slot holds. */
export async function setCapacity(trx: Database, slot: LockedSlot, capacity: number): Promise<void> {
  await sql`update hall_slot set capacity = ${capacity} where community_id = ${slot.communityId} and id = ${slot.slotId}`.execute(
    trx,
  );
}

/** Closes or opens a locked slot. */
export async function setBlocked(
  trx: Database,
  slot: LockedSlot,
  blockedBy: 'staff' | null,
  reason: string | null,
): Promise<void> {
  await sql`
    update hall_slot set blocked_by = ${blockedBy}, reason = ${reason}
    where community_id = ${slot.communityId} and id = ${slot.slotId}`.execute(trx);
}
