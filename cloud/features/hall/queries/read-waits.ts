import { sql } from 'kysely';
import type { WaitState } from '../../../contract/hall/lifecycle';
import type { WaitRow } from '../../../contract/hall/my-bookings';
import type { Beneficiary } from '../../../contract/requests/kinds';
import type { Database } from '../../../platform/context';
import { appointment } from './appointment';

/** Who waits for which slot. */
export interface WaitRef {
  readonly slotId: string;
  readonly state: WaitState;
  readonly personId: string | null;
  readonly attendeeId: string;
  readonly onBehalfOf: Beneficiary;
  readonly name: string;
  readonly phone: string;
  readonly words: string;
}

/** Reads a wait: somebody's own, or anybody's when `personId` is null; null when there is none. */
export async function readWaitRef(
  db: Database,
  communityId: string,
  waitId: string,
  personId: string | null,
): Promise<WaitRef | null> {
  const { rows } = await sql<WaitRef>`
    select w.slot_id as "slotId", w.state, w.person_id as "personId", w.attendee_id as "attendeeId", w.on_behalf_of as "onBehalfOf",
      coalesce(s.name, '') as name, coalesce(s.phone, '') as phone, coalesce(s.words, '') as words
    from hall_wait w left join hall_wait_words s on s.community_id = w.community_id and s.wait_id = w.id
    where w.community_id = ${communityId} and w.id = ${waitId}
      and (${personId}::uuid is null or w.person_id = ${personId}::uuid)`.execute(db);
  return rows[0] ?? null;
}

/** A wait as it is read, instants not yet worded. */
export interface WaitRead extends Omit<WaitRow, 'from' | 'to' | 'startsAt' | 'offerEndsAt'> {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly offerEndsAt: Date | null;
}

/** Reads somebody's waits in force, the next first; or one of them, whatever its state. */
export async function readWaits(
  db: Database,
  communityId: string,
  personId: string,
  waitId: string | null,
): Promise<WaitRead[]> {
  const { rows } = await sql<WaitRead>`
    select w.community_id as "communityId", w.id as "waitId", w.state, w.on_behalf_of as "onBehalfOf", w.slot_id as "slotId",
      case when w.state = 'waiting' then (select count(*)::int from hall_wait o where o.community_id = w.community_id
        and o.slot_id = w.slot_id and o.state = 'waiting' and o.seq <= w.seq) end as place,
      case when w.state = 'offered' then w.offer_ends_at end as "offerEndsAt", ${appointment}
    from hall_wait w
    join hall_slot s on s.community_id = w.community_id and s.id = w.slot_id
    join hall_service v on v.community_id = w.community_id and v.id = w.service_id
    join hall h on h.community_id = v.community_id and h.id = v.hall_id
    where w.community_id = ${communityId} and w.person_id = ${personId}
      and (w.id = ${waitId}::uuid or ${waitId}::uuid is null and w.state in ('waiting','offered'))
    order by w.starts_at, w.id`.execute(db);
  return rows;
}
