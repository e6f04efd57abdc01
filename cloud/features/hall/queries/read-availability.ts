import { sql } from 'kysely';
import type { DayPart, SlotState } from '../../../contract/hall/kinds';
import type { Database } from '../../../platform/context';
import { linesOverUntil } from '../offer-term';
import { type OpeningRow, openingColumns } from './read-rules';

/** The slots of one day, counted. */
export interface DayCount {
  readonly date: string;
  readonly left: number;
  readonly full: number;
  readonly soon: number;
  /** As the database writes it in JSON. */
  readonly releasedAt: string | null;
}

/** One slot as it is read. */
export interface SlotRead {
  readonly slotId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly part: DayPart;
  readonly state: SlotState;
  readonly left: number;
  readonly waiting: number;
  readonly placeLabel: string | null;
}

/** The days of a service with slots, and the slots of one of them. */
export interface AvailabilityRead extends OpeningRow {
  readonly kind: string;
  readonly horizonDays: number;
  readonly releaseMinute: number;
  readonly days: readonly DayCount[];
  readonly date: string | null;
  readonly slots: readonly SlotRead[];
}

/** Whether a room of a slot `s` is in use by another slot at that time. */
const roomIsBusy = sql`s.room_id is not null and exists (select from room_use u where u.community_id = s.community_id
  and u.room_id = s.room_id and u.slot_id <> s.id and u.during && tstzrange(s.starts_at, s.ends_at))`;

/** How a slot `s` stands for booking at an instant. */
export const slotState = (at: Date) => sql`case
  when s.blocked_by is not null or not v.is_offered then 'closed'
  when s.starts_at <= ${at} or s.closes_at < ${at} then 'late'
  when s.taken >= s.capacity and s.starts_at > ${linesOverUntil(at)} then 'full'
  when s.taken >= s.capacity or ${roomIsBusy} then 'taken'
  when s.released_at > ${at} then 'soon' else 'free' end`;

/**
 * Reads days and slots of a service as one query. The slots are those of `date`, else of the first day with a place left. Null when
 * there is no such service.
 */
export async function readAvailability(
  db: Database,
  ref: { communityId: string; serviceId: string },
  asked: { fromDate: string; toDate: string; date: string | null; at: Date },
): Promise<AvailabilityRead | null> {
  const { rows } = await sql<AvailabilityRead>`
    with slot as materialized (
      select s.id, s.date, s.starts_at, s.ends_at, s.part, s.waiting, s.released_at, s.visit_id, ${slotState(asked.at)} as state,
        s.capacity - s.taken as left
      from hall_slot s join hall_service v on v.community_id = s.community_id and v.id = s.service_id
      where s.community_id = ${ref.communityId} and s.service_id = ${ref.serviceId}
        and s.starts_at >= ${asked.fromDate}::timestamp at time zone 'Asia/Shanghai'
        and s.starts_at < (${asked.toDate}::timestamp + interval '1 day') at time zone 'Asia/Shanghai'
    ), day as materialized (
      select date, coalesce(sum(slot.left) filter (where state = 'free'), 0)::int as left,
        count(*) filter (where state in ('full','taken'))::int as full, count(*) filter (where state = 'soon')::int as soon,
        min(released_at) filter (where state = 'soon') as "releasedAt"
      from slot group by date
    ), chosen as (
      select coalesce(${asked.date}::date, (select min(date) from day where day.left > 0),
        (select min(date) from day where day.full > 0), (select min(date) from day)) as date
    )
    select v.kind, v.horizon_days as "horizonDays", v.release_minute as "releaseMinute", ${openingColumns(sql`v.id`, asked.fromDate)},
      coalesce((select jsonb_agg(to_jsonb(day) order by date) from day), '[]') as days, (select date::text from chosen) as date,
      coalesce((select jsonb_agg(jsonb_build_object('slotId', slot.id, 'startsAt', starts_at, 'endsAt', ends_at, 'part', part,
          'state', state, 'left', case when state = 'free' then slot.left else 0 end, 'waiting', waiting, 'placeLabel',
          (select n.label from courtyard_visit c join tree_node n on n.id = c.place_id
            where c.community_id = ${ref.communityId} and c.id = slot.visit_id)) order by starts_at, slot.id)
        from slot where date = (select date from chosen)), '[]') as slots
    from hall_service v join hall h on h.community_id = v.community_id and h.id = v.hall_id
    where v.community_id = ${ref.communityId} and v.id = ${ref.serviceId}`.execute(db);
  return rows[0] ?? null;
}
