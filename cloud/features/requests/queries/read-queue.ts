import { type RawBuilder, sql } from 'kysely';
import type { workQueue } from '../../../contract/requests/work-queue';
import type { InputOf } from '../../../contract/shared/operation';
import type { Caller, Database } from '../../../platform/context';
import type { QueueRow } from '../task';
import { numberOf } from './fragments';

type Asked = InputOf<typeof workQueue>;

/** Counts of chips go up to this; the page then says 99+. */
const countCap = 99;

/** The SQL of whose queue it is: the communities to look in, and what of them waits for the caller. */
interface Reach {
  readonly communityIds: string[];
  readonly nodeOwner: RawBuilder<unknown>;
  readonly unitIds: string[];
  readonly personId: string;
}

function reachOf(caller: Caller, streetCommunities: readonly string[]): Reach {
  const owning = caller.grants.filter(({ role }) =>
    ['desk', 'streetCoordinator', 'gridWorker'].includes(role),
  );
  const pairs = owning.map(
    ({ nodeId, role }) => sql`(r.owner_node_id = ${nodeId}::uuid and r.owner_role = ${role})`,
  );
  const ids = caller.grants.map(({ communityId }) => communityId).filter((id): id is string => id !== null);
  return {
    communityIds: [...new Set([...ids, ...streetCommunities])],
    nodeOwner: pairs.length > 0 ? sql`(${sql.join(pairs, sql` or `)})` : sql`false`,
    unitIds: caller.grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
    personId: caller.personId,
  };
}

/** Mine to do: by my roles on nodes, by my units, or by name; never what I filed, handled or proposed to decline myself. */
function waitingFor({ nodeOwner, unitIds, personId }: Reach): RawBuilder<unknown> {
  return sql`((${nodeOwner} and r.requester_id <> ${personId} and r.decline_proposed_by is distinct from ${personId}
      and not exists (select from claim c where c.community_id = r.community_id and c.request_id = r.id
        and c.claimant_id = ${personId} and r.state in ('in_progress','rectifying','checking'))
      and not exists (select from work_order w where w.community_id = r.community_id and w.request_id = r.id
        and w.taken_by = ${personId} and r.state = 'checking'))
    or r.owner_unit_id = any(${unitIds}::uuid[])
    or (r.owner_person_id = ${personId} and r.requester_id <> ${personId}))`;
}

function inHandOf({ unitIds, personId }: Reach): RawBuilder<unknown> {
  return sql`(exists (select from work_order w where w.community_id = r.community_id and w.request_id = r.id
      and w.state in ('taken','resolved') and (w.receiver_unit_id = any(${unitIds}::uuid[]) or w.receiver_person_id = ${personId}))
    or exists (select from claim c where c.community_id = r.community_id and c.request_id = r.id
      and c.state = 'matched' and c.claimant_id = ${personId})) and r.due_at is not null`;
}

/** Everything of the places one oversees; units and claimants see what they had in hand. */
function allOf(caller: Caller, reach: Reach): RawBuilder<unknown> {
  const nodes = caller.grants
    .filter(({ role }) => ['desk', 'streetCoordinator', 'supervisor'].includes(role))
    .map(({ nodeId }) => nodeId);
  const local = caller.grants
    .filter(({ role }) => ['gridWorker', 'buildingHead'].includes(role))
    .map(({ nodeId }) => nodeId);
  return sql`(exists (select from tree_node c where c.id = r.community_id and c.ancestors && ${nodes}::uuid[])
    or n.ancestors && ${[...nodes, ...local]}::uuid[]
    or exists (select from work_order w where w.community_id = r.community_id and w.request_id = r.id
      and (w.receiver_unit_id = any(${reach.unitIds}::uuid[]) or w.receiver_person_id = ${reach.personId})))`;
}

function viewOf(view: Asked['view'], caller: Caller, reach: Reach, endOfDay: Date): RawBuilder<unknown> {
  if (view === 'all') return allOf(caller, reach);
  if (view === 'inHand') return inHandOf(reach);
  const waiting = waitingFor(reach);
  if (view === 'dueToday') return sql`${waiting} and r.due_at <= ${endOfDay}`;
  return view === 'returned' ? sql`${waiting} and r.state = 'accepted' and r.returns > 0` : waiting;
}

function filterOf(asked: Asked): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (asked.kind) parts.push(sql`r.kind = ${asked.kind}`);
  if (asked.state) parts.push(sql`r.state = ${asked.state}`);
  if (asked.category) parts.push(sql`r.category_code = ${asked.category}`);
  const number = /^(\d{2})(\d{2})-(\d{1,6})$/.exec(asked.search ?? '');
  if (number)
    parts.push(
      sql`to_char(r.filed_day, 'MMDD') = ${`${number[1]}${number[2]}`} and r.number_in_day = ${Number(number[3])}`,
    );
  else if (asked.search) {
    const pattern = `%${asked.search.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(sql`(t.title ilike ${pattern} or n.label ilike ${pattern})`);
  }
  return sql.join(parts, sql` and `);
}

/** Reads the communities under somebody's nodes above community level. */
export async function readCommunitiesUnder(db: Database, nodeIds: readonly string[]): Promise<string[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from tree_node where level = 'community' and ancestors && ${[...nodeIds]}::uuid[]`.execute(db);
  return rows.map(({ id }) => id);
}

/** Reads a page of the queue: by due time, or for `all` the latest filed first, after an instant and id. */
export async function readQueue(
  db: Database,
  caller: Caller,
  under: readonly string[],
  asked: Asked,
  page: { after: { at: string; id: string } | null; limit: number; endOfDay: Date },
): Promise<QueueRow[]> {
  const reach = reachOf(caller, under);
  const isAll = asked.view === 'all';
  const key = isAll ? sql`r.filed_at` : sql`r.due_at`;
  const { after } = page;
  const beyond = after
    ? sql`(${key}, r.id) ${isAll ? sql`<` : sql`>`} (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<QueueRow>`
    select r.community_id as "communityId", r.id as "requestId", r.version, ${numberOf} as number, r.kind, t.title, r.state,
      c.name as "categoryName", r.urgency, n.label as "placeLabel", r.due_at as "dueAt", r.filed_at as "filedAt",
      r.returns > 0 as "wasReturned", r.photo_count as "photoCount", r.wall_rank as "wallRank", r.releases,
      r.decline_proposed_by is not null as "isDeclineProposed", r.owner_role as "ownerRole",
      (select cl.state from claim cl where cl.community_id = r.community_id and cl.request_id = r.id
        and cl.state in ('claimed','matched')) as "claimState",
      (select a.photo_id from attachment a where a.community_id = r.community_id and a.request_id = r.id
        and a.version = 1 and a.position = 0) as "firstPhotoId"
    from request r
    join request_text t on t.community_id = r.community_id and t.request_id = r.id
    join tree_node n on n.id = r.place_id
    left join category c on c.code = r.category_code
    where r.community_id = any(${reach.communityIds}::uuid[]) and ${viewOf(asked.view, caller, reach, page.endOfDay)}
      and ${filterOf(asked)} and ${beyond}
    order by ${key} ${isAll ? sql`desc` : sql`asc`}, r.id ${isAll ? sql`desc` : sql`asc`} limit ${page.limit}`.execute(
    db,
  );
  return rows;
}

/** Counts the chips of the queue, each up to 99. */
export async function countQueue(
  db: Database,
  caller: Caller,
  under: readonly string[],
  endOfDay: Date,
  now: Date,
): Promise<{ waiting: number; dueToday: number; returned: number; inHand: number; overdue: number }> {
  const reach = reachOf(caller, under);
  const capped = (condition: RawBuilder<unknown>) => sql`(select count(*)::int from (select from request r
    where r.community_id = any(${reach.communityIds}::uuid[]) and ${condition} limit ${countCap}) capped)`;
  const waiting = waitingFor(reach);
  const { rows } = await sql<{
    waiting: number;
    dueToday: number;
    returned: number;
    inHand: number;
    overdue: number;
  }>`
    select ${capped(waiting)} as waiting, ${capped(sql`${waiting} and r.due_at <= ${endOfDay}`)} as "dueToday",
      ${capped(sql`${waiting} and r.state = 'accepted' and r.returns > 0`)} as returned,
      ${capped(inHandOf(reach))} as "inHand", ${capped(sql`${waiting} and r.due_at < ${now}`)} as overdue`.execute(
    db,
  );
  return rows[0] ?? { waiting: 0, dueToday: 0, returned: 0, inHand: 0, overdue: 0 };
}
