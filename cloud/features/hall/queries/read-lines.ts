import { sql } from 'kysely';
import type { TicketState } from '../../../contract/hall/lifecycle';
import type { Database } from '../../../platform/context';
import { ticketNumber } from './move-tickets';

/** Points at the lines of a hall on a day. */
export interface LineDay {
  readonly communityId: string;
  readonly hallId: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly date: string;
}

/** One line as it is read. */
export interface LineRead {
  readonly line: string;
  readonly services: readonly string[];
  readonly waiting: number;
  /** How many minutes each of the last served took. */
  readonly minutesEach: readonly number[];
  /** Windows that called somebody of this line lately. */
  readonly windows: number;
}

const lastServed = 10;

/** Reads the lines of a hall: those of its services, and those in which somebody took a number today. */
export async function readLines(db: Database, day: LineDay, at: Date): Promise<LineRead[]> {
  const { rows } = await sql<LineRead>`
    with line as (
      select line from hall_service where community_id = ${day.communityId} and hall_id = ${day.hallId} and is_offered
        and kind in ('service','errand')
      union select line from hall_line where community_id = ${day.communityId} and hall_id = ${day.hallId} and date = ${day.date}::date
      union select 'A'
    )
    select line.line, array(select v.name from hall_service v where v.community_id = ${day.communityId} and v.hall_id = ${day.hallId}
        and v.line = line.line and v.is_offered and v.kind in ('service','errand') order by v.position) as services,
      (select count(*)::int from hall_ticket t where t.community_id = ${day.communityId} and t.hall_id = ${day.hallId}
        and t.date = ${day.date}::date and t.line = line.line and t.state = 'waiting') as waiting,
      array(select extract(epoch from t.ended_at - t.called_at)::float8 / 60 from hall_ticket t
        where t.community_id = ${day.communityId} and t.hall_id = ${day.hallId} and t.date = ${day.date}::date and t.line = line.line
          and t.state = 'served' and t.called_at is not null order by t.called_at desc limit ${lastServed}) as "minutesEach",
      (select count(distinct t.window_name)::int from hall_ticket t where t.community_id = ${day.communityId}
        and t.hall_id = ${day.hallId} and t.date = ${day.date}::date and t.line = line.line
        and t.called_at > ${at}::timestamptz - interval '30 minutes') as windows
    from line order by line.line`.execute(db);
  return rows;
}

/** A ticket as it is read. */
export interface TicketRead {
  readonly communityId: string;
  readonly ticketId: string;
  readonly hallId: string;
  readonly hallName: string;
  readonly number: string;
  readonly line: string;
  readonly state: TicketState;
  readonly serviceName: string | null;
  readonly window: string | null;
  readonly takenAt: Date;
  readonly calledAt: Date | null;
  readonly calls: number;
  readonly isPaper: boolean;
  readonly ahead: number;
  readonly lastCalled: string | null;
}

const ticketColumns = sql`t.community_id as "communityId", t.id as "ticketId", t.hall_id as "hallId", h.name as "hallName",
  ${ticketNumber} as number, t.line, t.state, v.name as "serviceName", coalesce(t.window_name, t.wanted_window) as "window",
  t.taken_at as "takenAt", t.called_at as "calledAt", t.calls, t.person_id is null as "isPaper",
  (select count(*)::int from hall_ticket o where o.community_id = t.community_id and o.hall_id = t.hall_id and o.date = t.date
    and o.line = t.line and o.state = 'waiting' and (o.ranked_at, o.number) < (t.ranked_at, t.number)) as ahead,
  (select o.line || lpad(o.number::text, 3, '0') from hall_ticket o where o.community_id = t.community_id and o.hall_id = t.hall_id
    and o.date = t.date and o.line = t.line and o.called_at is not null order by o.called_at desc limit 1) as "lastCalled"`;

const ticketJoins = sql`join hall h on h.community_id = t.community_id and h.id = t.hall_id
  left join hall_service v on v.community_id = t.community_id and v.id = t.service_id`;

const inForce = sql`t.state in ('waiting','out','called','passed')`;

/** Reads somebody's tickets in force on a day. */
export async function readOwnTickets(
  db: Database,
  communityId: string,
  personId: string,
  date: string,
): Promise<TicketRead[]> {
  const { rows } = await sql<TicketRead>`
    select ${ticketColumns} from hall_ticket t ${ticketJoins}
    where t.community_id = ${communityId} and t.person_id = ${personId} and t.date = ${date}::date and ${inForce}
    order by t.taken_at`.execute(db);
  return rows;
}

/** Reads everybody in the lines of a hall in the order of calling. */
export async function readLineTickets(db: Database, day: LineDay): Promise<TicketRead[]> {
  const { rows } = await sql<TicketRead>`
    select ${ticketColumns} from hall_ticket t ${ticketJoins}
    where t.community_id = ${day.communityId} and t.hall_id = ${day.hallId} and t.date = ${day.date}::date and ${inForce}
    order by t.ranked_at, t.number`.execute(db);
  return rows;
}

const shownCalls = 6;

/** Reads who was called last, the latest first. */
export async function readCalled(db: Database, day: LineDay): Promise<TicketRead[]> {
  const { rows } = await sql<TicketRead>`
    select ${ticketColumns} from hall_ticket t ${ticketJoins}
    where t.community_id = ${day.communityId} and t.hall_id = ${day.hallId} and t.date = ${day.date}::date
      and t.state = 'called' order by t.called_at desc limit ${shownCalls}`.execute(db);
  return rows;
}

/** Reads the windows of a hall and how many were served on a day. */
export async function readWindows(
  db: Database,
  day: LineDay,
): Promise<{ windows: string[]; servedToday: number }> {
  const { rows } = await sql<{ windows: string[]; servedToday: number }>`
    select h.windows, (select count(*)::int from hall_ticket t where t.community_id = h.community_id and t.hall_id = h.id
      and t.date = ${day.date}::date and t.state = 'served') as "servedToday"
    from hall h where h.community_id = ${day.communityId} and h.id = ${day.hallId}`.execute(db);
  return rows[0] ?? { windows: [], servedToday: 0 };
}
