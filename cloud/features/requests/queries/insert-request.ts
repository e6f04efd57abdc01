import { CompiledQuery, sql } from 'kysely';
import {
  type Beneficiary,
  type Channel,
  categoryKindOf,
  type Emergency,
  type RequestKind,
  type Urgency,
} from '../../../contract/requests/kinds';
import type { ActorKind } from '../../../contract/requests/matter';
import type { Receipt } from '../../../contract/requests/receipt';
import type { RegisterReceipt } from '../../../contract/requests/register-request';
import type { CommandKey, Database, FindReply } from '../../../platform/context';
import { gather } from '../../../platform/gather';
import type { Owner } from '../snapshot';
import { consumersOf, messageType } from '../subscriptions';

/** Whom a complaint is about. */
export interface About {
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly isDesk: boolean;
}

/** A request as its writer left it. */
export interface NewRequest {
  readonly id: string;
  readonly communityId: string;
  readonly kind: RequestKind;
  readonly requesterId: string;
  /** Who typed it, in which capacity, and how it came. */
  readonly recorder: { readonly id: string; readonly kind: Exclude<ActorKind, 'you'> };
  readonly channel: Channel;
  /** Present when the requester holds a slip instead of an account. */
  readonly receiptCode: string | null;
  readonly about: About;
  readonly onBehalfOf: Beneficiary;
  readonly placeId: string;
  readonly floor: string | null;
  /** Empty: derived from the place and the category. */
  readonly title: string;
  readonly body: string;
  readonly category: string | null;
  readonly photos: readonly string[];
  readonly emergency: Emergency | null;
  readonly owner: Extract<Owner, { role: string } | { personId: string }>;
  readonly filedAt: Date;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly filedDay: string;
  /** Instants by the urgency that the category brings with it. */
  readonly firstAnswerDue: Readonly<Record<Urgency, string>>;
}

/** The columns of a receipt as rows bring them. */
interface ReceiptRow extends Omit<RegisterReceipt, 'firstAnswerDueAt'> {
  readonly firstAnswerDueAt: Date;
}

const receiptColumns = `community_id as "communityId", id as "requestId", first_answer_due_at as "firstAnswerDueAt",
  receipt_code as "receiptCode", to_char(filed_day, 'MMDD') || '-' || lpad(number_in_day::text, greatest(2, length(number_in_day::text)), '0') as number`;

function receiptOf({ communityId, requestId, number, firstAnswerDueAt }: ReceiptRow): Receipt {
  return { communityId, requestId, number, firstAnswerDueAt: firstAnswerDueAt.toISOString() };
}

const [consumer] = consumersOf('submit');

/**
 * One parameter for the whole statement, an array of requests: its text never changes, so that it is planned once for a connection.
 * `limit 1` keeps PostgreSQL, which takes the array for a hundred rows, from reading whole tables for the sake of one.
 */
const statement = `
  with input as (
    select * from jsonb_to_recordset($1::jsonb) as t(id uuid, community_id uuid, kind request_kind, requester_id uuid,
      recorded_by uuid, actor_kind actor_kind, move text, type text, channel request_channel, receipt_code text,
      category_kind text, about_unit_id uuid, about_person_id uuid, is_about_desk boolean,
      on_behalf_of beneficiary, place_id uuid, floor text, title text, body text, category text, photos uuid[],
      owner_role owner_role, owner_node_id uuid, owner_person_id uuid, emergency emergency, filed_at timestamptz, filed_day date, first_answer_due jsonb,
      key text, operation text, input_hash text)
  ), placed as (
    select input.*, place.label, category.name as category_name, urgent.urgency,
      first_answer_due->>urgent.urgency::text as due
    from input
    cross join lateral (select label, level, id, community_id from tree_node
      where id = input.place_id and community_id = input.community_id limit 1) place
    left join lateral (select code, name, urgency, emergency from category
      where code = input.category and kind = input.category_kind limit 1) category on true
    cross join lateral (select case when input.emergency is not null then 'urgent'
      else coalesce(category.urgency, 'normal') end::urgency as urgency) urgent
    where (input.category is null or category.code is not null)
      and (category.emergency is null or input.emergency is not null)
      and (place.level in ('building','microGrid','entrance','publicArea')
        or (input.kind in ('suggestion','complaint') and place.id = place.community_id))
  ), filed as (
    insert into request (community_id, id, kind, state, version, filed_day, number_in_day, requester_id, recorded_by,
       channel, on_behalf_of, place_id, category_code, urgency, filed_at, moved_at, first_answer_due_at,
      owner_role, owner_node_id, due_at, photo_count, receipt_code, about_unit_id, about_person_id, is_about_desk,
      owner_person_id, emergency)
    select community_id, id, kind, 'submitted', 1, filed_day, nextval('request_number'), requester_id, recorded_by,
       channel, on_behalf_of, place_id, category, urgency, filed_at, filed_at, due::timestamptz, owner_role,
      owner_node_id, due::timestamptz, cardinality(photos), receipt_code, about_unit_id, about_person_id, is_about_desk,
      owner_person_id, emergency
    from placed
    returning community_id, id, filed_day, number_in_day, first_answer_due_at, receipt_code
  ), keyed as (
    insert into idempotency_key (scope_id, person_id, key, operation, input_hash, made_id, created_at)
    select community_id, recorded_by, key, operation, decode(input_hash, 'hex'), id, filed_at from placed returning 1
  ), told as (
    insert into request_text (community_id, request_id, title, body, floor)
    select community_id, id, case when title <> '' then title
      else left(concat_ws(' ', label, category_name), 30) end, body, floor
    from placed
  ), happened as (
    insert into event (community_id, request_id, version, move, state, actor_id, actor_kind, at, facts)
    select community_id, id, 1, move, 'submitted', recorded_by, actor_kind, filed_at,
      jsonb_build_object('requesterId', requester_id, 'ownerRole', owner_role, 'ownerNodeId', owner_node_id, 'ownerPersonId', owner_person_id, 'dueAt', due)
    from placed
  ), attached as (
    insert into attachment (community_id, photo_id, uploaded_by, request_id, version, position)
    select community_id, photo, recorded_by, id, 1, place - 1
    from (select count(*) from keyed) keyed, placed cross join unnest(photos) with ordinality as p(photo, place)
  ), queued as (
    insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
    select community_id, id, 1, '${consumer}', type, filed_at, filed_at from placed
  )
  select ${receiptColumns} from filed`;

type Input = ReturnType<typeof inputOf>;

function inputOf(one: NewRequest, command: CommandKey) {
  const move = one.recorder.kind === 'requester' ? 'submit' : 'register';
  return {
    id: one.id,
    community_id: one.communityId,
    kind: one.kind,
    requester_id: one.requesterId,
    recorded_by: one.recorder.id,
    actor_kind: one.recorder.kind,
    move,
    type: messageType(move),
    channel: one.channel,
    receipt_code: one.receiptCode,
    category_kind: categoryKindOf(one.kind),
    about_unit_id: one.about.unitId,
    about_person_id: one.about.personId,
    is_about_desk: one.about.isDesk,
    on_behalf_of: one.onBehalfOf,
    place_id: one.placeId,
    floor: one.floor,
    title: one.title,
    body: one.body,
    category: one.category,
    photos: one.photos,
    owner_role: 'role' in one.owner ? one.owner.role : null,
    owner_node_id: 'role' in one.owner ? one.owner.nodeId : null,
    owner_person_id: 'role' in one.owner ? null : one.owner.personId,
    emergency: one.emergency,
    filed_at: one.filedAt,
    filed_day: one.filedDay,
    first_answer_due: one.firstAnswerDue,
    key: command.key,
    operation: command.operation,
    input_hash: command.inputHash.toString('hex'),
  };
}

const byKey = (one: Input, other: Input) => (one.key < other.key ? -1 : 1);

/**
 * Requests that arrive while others are being written are written together by the next statement; in the order of their keys, so that
 * two processes that were sent the same ones wait for each other in one order.
 */
const write = gather<Database, Input, ReceiptRow | null>(async (db, inputs) => {
  const ordered = [...inputs].sort(byKey);
  const { rows } = await db.executeQuery<ReceiptRow>(CompiledQuery.raw(statement, [JSON.stringify(ordered)]));
  const filed = new Map(rows.map((row) => [row.requestId, row]));
  return inputs.map(({ id }) => filed.get(id) ?? null);
});

/**
 * Stores a request with its key, its text, its photos, its event and the message as one statement. Returns null when the place is not one
 * of the community, the category none of the kind, or one of emergencies and the request is not filed as one.
 */
export async function insertRequest(
  db: Database,
  one: NewRequest,
  command: CommandKey,
): Promise<Receipt | null> {
  const row = await write(db, inputOf(one, command));
  return row && receiptOf(row);
}

/** Reads what a recorder was answered, the slip's code with it. */
export const findRegisterReceipt: FindReply = async (db, communityId, requestId) => {
  const row = await readFiled(db, communityId, requestId);
  return { ...receiptOf(row), receiptCode: row.receiptCode };
};

/** Reads what somebody was answered when he filed a request, however long ago. */
export const findReceipt: FindReply = async (db, communityId, requestId) =>
  receiptOf(await readFiled(db, communityId, requestId));

async function readFiled(db: Database, communityId: string, requestId: string): Promise<ReceiptRow> {
  const { rows } = await sql<ReceiptRow>`
    select ${sql.raw(receiptColumns)} from request where community_id = ${communityId} and id = ${requestId}`.execute(
    db,
  );
  return rows[0] as ReceiptRow;
}

/** Says whether matters of a kind can have a category. */
export async function isCategoryOf(db: Database, kind: RequestKind, code: string): Promise<boolean> {
  const { rows } =
    await sql`select from category where code = ${code} and kind = ${categoryKindOf(kind)}`.execute(db);
  return rows.length > 0;
}
