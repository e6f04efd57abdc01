import { type RawBuilder, sql } from 'kysely';
import { isOpen } from '../../../contract/requests/lifecycle';
import type { workQueue } from '../../../contract/requests/work-queue';
import type { InputOf } from '../../../contract/shared/operation';
import type { Caller, Database } from '../../../platform/context';
import type { QueueRow } from '../task';
import { findWords } from './find-words';
import { numberOf } from './fragments';
import { type BookingInQueue, bookingsFor, readQueueBookings } from './queue-bookings';
import { allOf, everythingFor, inHandOf, type Reach, reachOf, waitingFor } from './queue-branches';
import { filterOf, findHandledBy, numberAsked, type Searched } from './queue-filter';

type Asked = InputOf<typeof workQueue>;

/** Counts of chips go up to this; the page then says 99+. */
const countCap = 99;

/** Which page is read: after an instant and id, with the day that it is. */
export interface QueuePage {
  readonly after: { at: string; id: string } | null;
  readonly limit: number;
  readonly endOfDay: Date;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly today: string;
}

const isReturned = sql`r.state = 'accepted' and r.returns > 0`;

/** Reads the communities under somebody's nodes above community level. */
export async function readCommunitiesUnder(db: Database, nodeIds: readonly string[]): Promise<string[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from tree_node where level = 'community' and ancestors && ${[...nodeIds]}::uuid[]`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whether a search names its requests already: then there is nothing to walk along. */
function isGathered(searched: Searched | null): boolean {
  return searched !== null && !('words' in searched && 'grams' in searched.words);
}

function chosenRows(
  asked: Asked,
  reach: Reach,
  page: QueuePage,
  searched: Searched | null,
): RawBuilder<unknown> {
  const { after, limit, endOfDay } = page;
  const filter = filterOf(asked, searched);
  const facets = isGathered(searched) ? {} : asked;
  if (asked.view === 'all') {
    const beyond = after ? sql`r.id < ${after.id}::uuid` : sql`true`;
    return everythingFor(reach, facets, limit, sql`${filter} and ${beyond}`);
  }
  const beyond = after ? sql`(r.due_at, r.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`;
  const also = sql`${filter} and ${beyond}`;
  if (asked.view === 'inHand') return inHandOf(reach, also);
  if (asked.view === 'dueToday')
    return waitingFor(reach, limit, sql`r.due_at <= ${endOfDay} and ${also}`, facets);
  if (asked.view === 'returned') return waitingFor(reach, limit, sql`${isReturned} and ${also}`);
  return waitingFor(reach, limit, also, facets);
}

/** What a search can mean: a number is a number; words may also be the name of whoever handled it. */
async function searchesOf(db: Database, reach: Reach, search: string, today: string): Promise<Searched[]> {
  const number = numberAsked(search, today);
  if (number) return [number];
  const words = await findWords(db, reach.communityIds, search);
  const requestIds = await findHandledBy(db, search);
  return [{ words }, ...(requestIds ? [{ words: { requestIds } }] : [])];
}

/** Reads a page of the queue: by due time, or for `all` the latest filed first. */
export async function readQueue(
  db: Database,
  caller: Caller,
  under: readonly string[],
  asked: Asked,
  page: QueuePage,
): Promise<QueueRow[]> {
  // What has ended waits for nobody: PostgreSQL would read a whole queue to find that out.
  if (asked.view !== 'all' && asked.state && !isOpen(asked.state)) return [];
  const order = asked.view === 'all' ? sql`r.id desc` : sql`r.due_at, r.id`;
  const reach = reachOf(caller, under);
  const searches = asked.search ? await searchesOf(db, reach, asked.search.trim(), page.today) : [null];
  const chosen = searches.map((searched) => sql`(${chosenRows(asked, reach, page, searched)})`);
  const { rows } = await sql<QueueRow>`
    with chosen as (${sql.join(chosen, sql` union `)}),
    r as (
      select request.* from chosen join request using (community_id, id)
      order by ${asked.view === 'all' ? sql`id desc` : sql`request.due_at, id`} limit ${page.limit}
    )
    select r.community_id as "communityId", r.id as "requestId", r.version, ${numberOf} as number, r.kind, t.title, r.state,
      c.name as "categoryName", r.urgency, n.label as "placeLabel", r.due_at as "dueAt", r.filed_at as "filedAt",
      r.returns > 0 as "wasReturned", r.photo_count as "photoCount", r.wall_rank as "wallRank", r.releases,
      r.decline_proposed_by is not null as "isDeclineProposed", r.owner_role as "ownerRole",
      (select cl.state from claim cl where cl.community_id = r.community_id and cl.request_id = r.id
        and cl.state in ('claimed','matched')) as "claimState",
      (select a.photo_id from attachment a where a.community_id = r.community_id and a.request_id = r.id
        and a.version = 1 and a.position = 0) as "firstPhotoId"
    from r
    join request_text t on t.community_id = r.community_id and t.request_id = r.id
    join tree_node n on n.id = r.place_id
    left join category c on c.code = r.category_code
    order by ${order}`.execute(db);
  return rows;
}

const isTaken = sql`t.state = 'taken'`;

/** Reads the work orders of bookings that stand on a page among the matters; none where the queue is narrowed to some matters. */
export async function readBookingsOfQueue(
  db: Database,
  caller: Caller,
  asked: Asked,
  page: QueuePage,
): Promise<BookingInQueue[]> {
  const { view, after: _, ...narrowed } = asked;
  if (view === 'all' || view === 'returned' || Object.values(narrowed).some(Boolean)) return [];
  const { after, limit, endOfDay } = page;
  const beyond = after ? sql`(t.due_at, t.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`;
  const inView = { waiting: sql`true`, dueToday: sql`t.due_at <= ${endOfDay}`, inHand: isTaken }[view];
  return readQueueBookings(db, bookingsFor(reachOf(caller, []), limit, sql`${inView} and ${beyond}`), limit);
}

/** The chips of the queue, each up to 99. */
export interface QueueCounts {
  readonly waiting: number;
  readonly dueToday: number;
  readonly returned: number;
  readonly inHand: number;
  readonly overdue: number;
}

/** Counts the chips of the queue. */
export async function countQueue(
  db: Database,
  caller: Caller,
  under: readonly string[],
  endOfDay: Date,
  now: Date,
): Promise<QueueCounts> {
  const reach = reachOf(caller, under);
  const [matters, bookings] = [waitingFor(reach, countCap), bookingsFor(reach, countCap)];
  const capped = (rows: RawBuilder<unknown>) =>
    sql`(select count(*)::int from (select from (${rows}) counted limit ${countCap}) capped)`;
  const until = (instant: Date) => sql`least(${countCap}, count(*) filter (where due_at <= ${instant}))::int`;
  // What waits is read earliest due first, so the first of each owner already hold whatever is due by then.
  const { rows } = await sql<QueueCounts>`
    select least(${countCap}, count(*))::int as waiting, ${until(endOfDay)} as "dueToday", ${until(now)} as overdue,
      ${capped(waitingFor(reach, countCap, isReturned))} as returned,
      ${capped(allOf(inHandOf(reach), bookingsFor(reach, countCap, isTaken)))} as "inHand"
    from (${allOf(matters, bookings)}) first_due`.execute(db);
  return rows[0] ?? { waiting: 0, dueToday: 0, returned: 0, inHand: 0, overdue: 0 };
}
