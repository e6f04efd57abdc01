import { sql } from 'kysely';
import type { HoursRule } from '../../../contract/hall/hours';
import type { Database } from '../../../platform/context';
import type { OneOff } from '../opening';
import type { PlannedVisit, SlotRules } from '../slot-plan';

/** A service with everything that decides its slots. */
export interface ServiceRules extends SlotRules {
  readonly communityId: string;
  readonly serviceId: string;
  readonly hallId: string;
  readonly roomId: string | null;
  readonly capacity: number;
}

type Row = Omit<ServiceRules, 'visits'> & { visits: PlannedVisit[]; kind: string };

const rule = sql`jsonb_build_object('weekday', o.weekday, 'fromMinute', o.from_minute, 'toMinute', o.to_minute,
  'isExtended', o.is_extended) order by o.weekday, o.from_minute`;

/** The hours of a hall `h` and, where a row `v` is given, of a service in it, as JSON columns. */
export const openingColumns = (serviceId: ReturnType<typeof sql>, fromDate: string) => sql`
  h.is_open_on_holidays as "isOpenOnHolidays", h.make_up_weekday as "makeUpWeekday",
  coalesce((select jsonb_agg(${rule}) from hall_hours o where o.community_id = h.community_id and o.hall_id = h.id
    and o.service_id is null), '[]') as "hallWeek",
  coalesce((select jsonb_agg(${rule}) from hall_hours o where o.community_id = h.community_id and o.service_id = ${serviceId}), '[]')
    as "serviceWeek",
  coalesce((select jsonb_agg(jsonb_build_object('serviceId', e.service_id, 'date', e.date, 'kind', e.kind,
      'fromMinute', e.from_minute, 'toMinute', e.to_minute, 'reason', e.reason) order by e.id) from hall_exception e
    where e.community_id = h.community_id and e.hall_id = h.id and e.date >= ${fromDate}::date
      and (e.service_id is null or e.service_id = ${serviceId})), '[]') as "oneOffs"`;

/** Hours as rows bring them. */
export interface OpeningRow {
  readonly isOpenOnHolidays: boolean;
  readonly makeUpWeekday: number | null;
  readonly hallWeek: HoursRule[];
  readonly serviceWeek: HoursRule[];
  readonly oneOffs: OneOff[];
}

async function select(
  db: Database,
  today: string,
  where: ReturnType<typeof sql>,
  limit: number,
): Promise<ServiceRules[]> {
  const { rows } = await sql<Row>`
    select v.community_id as "communityId", v.id as "serviceId", v.hall_id as "hallId", v.room_id as "roomId", v.kind, v.capacity,
      v.duration_minutes as "durationMinutes", v.buffer_minutes as "bufferMinutes", v.notice_minutes as "noticeMinutes",
      v.horizon_days as "horizonDays", v.release_minute as "releaseMinute", ${openingColumns(sql`v.id`, today)},
      coalesce((select jsonb_agg(jsonb_build_object('visitId', c.id, 'date', c.date, 'fromMinute', c.from_minute,
          'toMinute', c.to_minute) order by c.date, c.from_minute, c.id) from courtyard_visit c
        where c.community_id = v.community_id and c.service_id = v.id and c.date >= ${today}::date and not c.is_removed), '[]') as visits
    from hall_service v join hall h on h.community_id = v.community_id and h.id = v.hall_id
    where ${where} order by v.community_id, v.id limit ${limit}`.execute(db);
  return rows.map(({ kind, visits, ...row }) => ({ ...row, visits: kind === 'courtyard' ? visits : null }));
}

const allOfAHall = 500;

/** Reads the rules of one service, or of every service of a hall. */
export function readRules(
  db: Database,
  communityId: string,
  of: { hallId: string } | { serviceId: string },
  today: string,
): Promise<ServiceRules[]> {
  const which = 'hallId' in of ? sql`v.hall_id = ${of.hallId}` : sql`v.id = ${of.serviceId}`;
  return select(db, today, sql`v.community_id = ${communityId} and ${which}`, allOfAHall);
}

/** Reads the rules of services whose slots do not reach as far as they should. */
export function readRulesToLay(db: Database, today: string, limit: number): Promise<ServiceRules[]> {
  const where = sql`v.laid_to is null or v.laid_to < ${today}::date + v.horizon_days + 2`;
  return select(db, today, where, limit);
}
