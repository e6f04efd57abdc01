import { sql } from 'kysely';
import type { hallCatalogue } from '../../../contract/hall/catalogue';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';

type Catalogue = OutputOf<typeof hallCatalogue>;

const rule = sql`jsonb_build_object('weekday', o.weekday, 'fromMinute', o.from_minute, 'toMinute', o.to_minute,
  'isExtended', o.is_extended) order by o.weekday, o.from_minute`;

const service = sql`jsonb_build_object('serviceId', v.id, 'hours', coalesce((select jsonb_agg(${rule}) from hall_hours o
    where o.community_id = v.community_id and o.service_id = v.id), '[]'),
  'settings', jsonb_build_object('kind', v.kind, 'name', v.name, 'summary', v.summary, 'where', v.where_words, 'documents', v.documents,
    'servedBy', v.served_by, 'price', v.price, 'line', v.line, 'room', (select name from hall_room r where r.community_id = v.community_id
      and r.id = v.room_id), 'ownerUnitId', v.owner_unit_id, 'category', v.category, 'capacity', v.capacity,
    'durationMinutes', v.duration_minutes, 'bufferMinutes', v.buffer_minutes, 'noticeMinutes', v.notice_minutes,
    'horizonDays', v.horizon_days, 'releaseMinute', v.release_minute, 'cancelMinutes', v.cancel_minutes, 'offerMinutes', v.offer_minutes)
    || jsonb_build_object('limitPerson', v.limit_person, 'limitHousehold', v.limit_household, 'isOffered', v.is_offered))`;

/** Reads the catalogue and the hours of a hall; one-off closures and openings from a day on. Null when there is no such hall. */
export async function readCatalogue(
  db: Database,
  communityId: string,
  hallId: string,
  fromDate: string,
): Promise<Catalogue | null> {
  const { rows } = await sql<Catalogue>`
    select jsonb_build_object('hallId', h.id, 'name', h.name, 'kind', h.kind, 'address', h.address, 'phone', h.phone,
        'windows', h.windows, 'isOpenOnHolidays', h.is_open_on_holidays, 'makeUpWeekday', h.make_up_weekday) as hall,
      coalesce((select jsonb_agg(${rule}) from hall_hours o where o.community_id = h.community_id and o.hall_id = h.id
        and o.service_id is null), '[]') as hours,
      coalesce((select jsonb_agg(${service} order by v.position, v.id) from hall_service v
        where v.community_id = h.community_id and v.hall_id = h.id), '[]') as services,
      coalesce((select jsonb_agg(jsonb_build_object('exceptionId', e.id, 'serviceId', e.service_id, 'date', e.date, 'kind', e.kind,
          'fromMinute', e.from_minute, 'toMinute', e.to_minute, 'reason', e.reason) order by e.date, e.from_minute, e.id)
        from hall_exception e where e.community_id = h.community_id and e.hall_id = h.id and e.date >= ${fromDate}::date), '[]') as exceptions,
      coalesce((select jsonb_agg(jsonb_build_object('unitId', u.id, 'name', u.name) order by u.name) from unit u where exists (
        select from role_grant g join tree_node n on n.id = g.node_id where g.unit_id = u.id and n.community_id = h.community_id)), '[]')
        as units
    from hall h where h.community_id = ${communityId} and h.id = ${hallId}`.execute(db);
  return rows[0] ?? null;
}
