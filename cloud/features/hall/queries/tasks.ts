import { sql } from 'kysely';
import type { ServiceKind } from '../../../contract/hall/kinds';
import type { HallTask } from '../../../contract/hall/tasks';
import type { CommandKey, Database } from '../../../platform/context';
import { bookingNumber } from './booking-fragments';
import { whoComes, whoJoins } from './read-bookings';

/** A booking that needs somebody, as routing finds it. */
export interface Untasked {
  readonly communityId: string;
  readonly bookingId: string;
  /** Whose booking it is: it is nobody's own task. */
  readonly personId: string | null;
  readonly kind: ServiceKind;
  readonly ownerUnitId: string | null;
  readonly category: string | null;
  readonly startsAt: Date;
  /** The nodes of where it is, from the root down; of the community when the booker has no home. */
  readonly ancestors: readonly string[];
}

/** Bookings that messages name; a message of a booking carries its id where that of a request carries the request's. */
export type NamedBookings = readonly { communityId: string; requestId: string }[];

const namedRows = (named: NamedBookings) => sql`(select distinct * from
  unnest(${named.map((one) => one.communityId)}::uuid[], ${named.map((one) => one.requestId)}::uuid[]) as n(community_id, id)) named`;

/** Withdraws the tasks of those bookings that have ended. */
export async function withdrawTasks(trx: Database, named: NamedBookings): Promise<void> {
  await sql`
    update hall_task t set state = 'cancelled' from ${namedRows(named)} join booking b using (community_id, id)
    where t.community_id = b.community_id and t.booking_id = b.id and t.state in ('offered','taken')
      and b.state in ('cancelled','declined','completed','no_show')`.execute(trx);
}

/**
 * Reads the bookings that messages name and that are still to come, and holds them until the transaction ends: whoever cancels one
 * meanwhile finds its task laid, or sends a message after it that withdraws it.
 */
export async function readUntasked(trx: Database, named: NamedBookings): Promise<Untasked[]> {
  await sql`select b.id from booking b join ${namedRows(named)} using (community_id, id) order by b.id for share of b`.execute(
    trx,
  );
  const { rows } = await sql<Untasked>`
    select b.community_id as "communityId", b.id as "bookingId", b.person_id as "personId", v.kind, v.owner_unit_id as "ownerUnitId", v.category,
      b.starts_at as "startsAt", place.ancestors
    from ${namedRows(named)}
    join booking b using (community_id, id)
    join hall_service v on v.community_id = b.community_id and v.id = b.service_id
    join hall_slot s on s.community_id = b.community_id and s.id = b.slot_id
    left join courtyard_visit c on c.community_id = s.community_id and c.id = s.visit_id
    left join person p on p.id = b.person_id
    join tree_node place on place.id = coalesce(c.place_id, p.home_place_id, b.community_id)
    where b.state in ('pending','pending_call','confirmed')`.execute(trx);
  return rows;
}

/** Reads who is grid worker on which of some nodes on a day. */
export async function readGridWorkers(
  db: Database,
  nodeIds: readonly string[],
  date: string,
): Promise<{ nodeId: string; personId: string }[]> {
  const { rows } = await sql<{ nodeId: string; personId: string }>`
    select node_id as "nodeId", person_id as "personId" from role_grant
    where node_id = any(${[...nodeIds]}::uuid[]) and role = 'gridWorker' and revoked_at is null and from_date <= ${date}::date
      and (to_date is null or to_date >= ${date}::date) order by from_date, id`.execute(db);
  return rows;
}

/** A task for somebody: exactly one of unit, person and desk owns it. */
export interface NewTask {
  readonly id: string;
  readonly communityId: string;
  readonly bookingId: string;
  readonly kind: 'approve' | 'visit' | 'errand';
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly nodeId: string | null;
  readonly dueAt: Date;
}

const isAskedAgain = sql`(t.kind = 'approve' and exists (select from booking b where b.community_id = t.community_id
  and b.id = t.booking_id and b.state in ('pending','pending_call')))`;
const isOthersNow = sql`((t.owner_unit_id, t.owner_person_id, t.owner_node_id) is distinct from
  (excluded.owner_unit_id, excluded.owner_person_id, excluded.owner_node_id))`;

/**
 * Lays tasks. One that lies there already follows its booking: to its time, and to whoever must act now, who has yet to take it; whoever
 * must allow a changed booking is asked again. One that has ended stays as it is.
 */
export async function layTasks(db: Database, tasks: readonly NewTask[]): Promise<void> {
  await sql`
    insert into hall_task as t (community_id, id, booking_id, kind, state, owner_unit_id, owner_person_id, owner_node_id, due_at)
    select "communityId", id, "bookingId", kind, 'offered', "unitId", "personId", "nodeId", "dueAt"
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as n(id uuid, "communityId" uuid, "bookingId" uuid, kind text, "unitId" uuid,
      "personId" uuid, "nodeId" uuid, "dueAt" timestamptz)
    on conflict (community_id, booking_id) do update set due_at = excluded.due_at, owner_unit_id = excluded.owner_unit_id,
      owner_person_id = excluded.owner_person_id, owner_node_id = excluded.owner_node_id,
      state = case when ${isAskedAgain} or ${isOthersNow} then 'offered' else t.state end,
      taken_by = case when ${isAskedAgain} or ${isOthersNow} then null else t.taken_by end
    where t.state in ('offered','taken') or ${isAskedAgain}`.execute(db);
}

/** For whom tasks are read: the units the caller acts for, the caller, and the desk where the caller sits at it. */
export interface TaskReader {
  readonly communityId: string;
  readonly personId: string;
  readonly unitIds: readonly string[];
  readonly isStaff: boolean;
}

const ofReader = (
  reader: TaskReader,
) => sql`t.community_id = ${reader.communityId} and (t.owner_person_id = ${reader.personId}
  or t.owner_unit_id = any(${[...reader.unitIds]}::uuid[]) or (${reader.isStaff} and t.owner_node_id is not null))`;

/** A task as it is read, the instant of its beginning not yet worded. */
export interface TaskRead extends Omit<HallTask, 'from' | 'dueAt' | 'personName'> {
  readonly name: string;
  readonly startsAt: Date;
  readonly dueAt: Date;
}

/** Reads one open task of somebody; null when there is none. */
export async function readTask(db: Database, reader: TaskReader, taskId: string): Promise<TaskRead | null> {
  const { rows } = await sql<TaskRead>`
    select t.community_id as "communityId", t.id as "taskId", t.booking_id as "bookingId", ${sql.raw(bookingNumber)} as number, t.kind,
      t.state, v.name as "serviceName", b.state as "bookingState", b.version as "bookingVersion", b.date::text, b.starts_at as "startsAt",
      t.due_at as "dueAt", ${whoComes},
      (select n.label from tree_node n where n.id = coalesce((select c.place_id from courtyard_visit c join hall_slot s
        on s.community_id = c.community_id and s.visit_id = c.id where s.community_id = b.community_id and s.id = b.slot_id),
        p.home_place_id)) as "placeLabel"
    from hall_task t
    join booking b on b.community_id = t.community_id and b.id = t.booking_id
    join hall_service v on v.community_id = b.community_id and v.id = b.service_id ${whoJoins}
    where ${ofReader(reader)} and t.state in ('offered','taken') and t.id = ${taskId}
      and b.person_id is distinct from ${reader.personId}`.execute(db);
  return rows[0] ?? null;
}

/** Takes a task in hand for somebody it is offered to, with the key. Returns false when somebody else was faster. */
export async function takeTask(
  db: Database,
  reader: TaskReader,
  taskId: string,
  command: CommandKey,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    with moved as (
      update hall_task t set state = 'taken', taken_by = ${reader.personId}
      where ${ofReader(reader)} and t.id = ${taskId} and t.state = 'offered' returning t.id
    ), keyed as (
      insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
      select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
        jsonb_build_object('taskId', id, 'state', 'taken'), ${at} from moved
    )
    select id from moved`.execute(db);
  return rows.length === 1;
}
