import { sql } from 'kysely';
import type { HallCard, ServiceRow } from '../../../contract/hall/halls';
import type { ServiceKind } from '../../../contract/hall/kinds';
import type { hallService } from '../../../contract/hall/service';
import type { OutputOf } from '../../../contract/shared/operation';
import type { Database } from '../../../platform/context';
import { slotState } from './read-availability';
import { type OpeningRow, openingColumns } from './read-rules';

/** A hall as it is read. */
export type HallRead = Pick<HallCard, 'hallId' | 'name' | 'kind' | 'address' | 'phone' | 'waiting'> &
  OpeningRow;

/** Reads the halls of a community, or one of them, with their hours from a day on and how many wait in their lines that day. */
export async function readHalls(
  db: Database,
  communityId: string,
  today: string,
  hallId: string | null = null,
): Promise<HallRead[]> {
  const { rows } = await sql<HallRead>`
    select h.id as "hallId", h.name, h.kind, h.address, h.phone, ${openingColumns(sql`null`, today)},
      (select count(*)::int from hall_ticket t where t.community_id = h.community_id and t.hall_id = h.id and t.date = ${today}::date
        and t.state = 'waiting') as waiting
    from hall h where h.community_id = ${communityId} and (${hallId}::uuid is null or h.id = ${hallId}::uuid)
    order by h.position, h.id`.execute(db);
  return rows;
}

const nextFree = (
  at: Date,
) => sql`(select min(s.date)::text from hall_slot s where s.community_id = v.community_id and s.service_id = v.id
  and s.starts_at > ${at} and ${slotState(at)} = 'free') as "nextFreeDate"`;

const serviceColumns = sql`v.id as "serviceId", v.hall_id as "hallId", h.name as "hallName", v.kind, v.name, v.where_words as "where",
  v.duration_minutes as "durationMinutes", v.price`;

/** Reads what can be booked, in the halls' order. */
export async function readServices(
  db: Database,
  communityId: string,
  asked: { hallId: string | null; kind: ServiceKind | null; search: string | null; at: Date },
): Promise<ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    select ${serviceColumns}, ${nextFree(asked.at)}
    from hall_service v join hall h on h.community_id = v.community_id and h.id = v.hall_id
    where v.community_id = ${communityId} and v.is_offered
      and (${asked.hallId}::uuid is null or v.hall_id = ${asked.hallId}::uuid)
      and (${asked.kind}::text is null or v.kind = ${asked.kind}::text)
      and (${asked.search}::text is null or position(${asked.search}::text in v.name || ' ' || v.summary) > 0)
    order by h.position, h.id, v.position, v.id`.execute(db);
  return rows;
}

/** Reads everything of one service; null when there is none. */
export async function readService(
  db: Database,
  ref: { communityId: string; serviceId: string },
  at: Date,
): Promise<OutputOf<typeof hallService> | null> {
  const { rows } = await sql<OutputOf<typeof hallService>>`
    select ${serviceColumns}, ${nextFree(at)}, v.community_id as "communityId", v.summary, v.documents, v.served_by as "servedBy",
      h.address as "hallAddress", h.phone as "hallPhone", u.name as "ownerUnitName", v.cancel_minutes as "cancelMinutes",
      v.notice_minutes as "noticeMinutes", v.horizon_days as "horizonDays", v.release_minute as "releaseMinute",
      v.limit_person as "limitPerson", v.limit_household as "limitHousehold", v.offer_minutes as "offerMinutes"
    from hall_service v join hall h on h.community_id = v.community_id and h.id = v.hall_id
    left join unit u on u.id = v.owner_unit_id
    where v.community_id = ${ref.communityId} and v.id = ${ref.serviceId}`.execute(db);
  return rows[0] ?? null;
}
