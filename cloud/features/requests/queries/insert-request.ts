import { type RawBuilder, sql } from 'kysely';
import type { Beneficiary, RequestKind, Urgency } from '../../../contract/requests/kinds';
import type { Receipt } from '../../../contract/requests/receipt';
import type { CommandKey, Database } from '../../../platform/context';
import type { Owner } from '../snapshot';
import { consumersOf, messageType } from '../subscriptions';

/** A request as its writer left it. */
export interface NewRequest {
  readonly id: string;
  readonly communityId: string;
  readonly kind: RequestKind;
  readonly requesterId: string;
  readonly onBehalfOf: Beneficiary;
  readonly placeId: string;
  readonly floor: string | null;
  /** Empty: derived from the place and the category. */
  readonly title: string;
  readonly body: string;
  readonly category: string | null;
  readonly urgency: Urgency;
  readonly photos: readonly string[];
  readonly owner: Extract<Owner, { role: string }>;
  readonly filedAt: Date;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly filedDay: string;
  readonly firstAnswerDueAt: Date;
}

const consumers = [...consumersOf('submit')];
const type = messageType('submit');

const numberWords = sql`to_char(filed_day, 'MMDD') || '-' ||
  lpad(number_in_day::text, greatest(2, length(number_in_day::text)), '0')`;

/** The place, if it is one of the community, and the request at it. */
function filedCtes(one: NewRequest, command: CommandKey): RawBuilder<unknown> {
  return sql`place as (
      select id, label from tree_node where id = ${one.placeId} and community_id = ${one.communityId}
        and (level in ('building','microGrid','entrance','publicArea') or (${one.kind} = 'suggestion' and id = community_id))
    ), filed as (
      insert into request (community_id, id, kind, state, version, filed_day, number_in_day, submit_key, requester_id,
        recorded_by, channel, on_behalf_of, place_id, category_code, urgency, filed_at, moved_at, first_answer_due_at,
        owner_role, owner_node_id, due_at, photo_count)
      select ${one.communityId}, ${one.id}, ${one.kind}, 'submitted', 1, ${one.filedDay}, nextval('request_number'),
        ${command.key}, ${one.requesterId}, ${one.requesterId}, 'miniProgram', ${one.onBehalfOf}, place.id, ${one.category},
        ${one.urgency}, ${one.filedAt}, ${one.filedAt}, ${one.firstAnswerDueAt}, ${one.owner.role}, ${one.owner.nodeId},
        ${one.firstAnswerDueAt}, ${one.photos.length}
      from place
      returning community_id, id, ${numberWords} as number
    )`;
}

/** What belongs to the request: text, first event, photos, messages. */
function companionCtes(one: NewRequest): RawBuilder<unknown> {
  const facts = {
    requesterId: one.requesterId,
    ownerRole: one.owner.role,
    ownerNodeId: one.owner.nodeId,
    dueAt: one.firstAnswerDueAt.toISOString(),
  };
  return sql`told as (
      insert into request_text (community_id, request_id, title, body, floor)
      select filed.community_id, filed.id,
        case when ${one.title}::text <> '' then ${one.title}::text
          else left(concat_ws(' ', place.label, (select name from category where code = ${one.category})), 30) end,
        ${one.body}, ${one.floor}
      from filed, place
    ), happened as (
      insert into event (community_id, request_id, version, move, state, actor_id, actor_kind, at, facts)
      select community_id, id, 1, 'submit', 'submitted', ${one.requesterId}, 'requester', ${one.filedAt},
        ${JSON.stringify(facts)}::jsonb from filed
    ), attached as (
      insert into attachment (community_id, photo_id, uploaded_by, request_id, version, position)
      select community_id, photo, ${one.requesterId}, id, 1, place - 1
      from filed cross join unnest(${[...one.photos]}::uuid[]) with ordinality as p(photo, place)
    ), queued as (
      insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
      select community_id, id, 1, consumer, ${type}, ${one.filedAt}, ${one.filedAt}
      from filed cross join unnest(${consumers}::text[]) as consumer
    )`;
}

/**
 * Stores a request, its text, its photos, its event, the messages and the key as one statement. Returns null when the place is not one
 * of the community.
 */
export async function insertRequest(
  db: Database,
  one: NewRequest,
  command: CommandKey,
): Promise<Receipt | null> {
  const { rows } = await sql<{ reply: Receipt }>`
    with ${filedCtes(one, command)}, ${companionCtes(one)}, answered as (
      select jsonb_build_object('communityId', community_id, 'requestId', id, 'number', number,
        'firstAnswerDueAt', ${one.firstAnswerDueAt.toISOString()}::text) as reply from filed
    ), keyed as (
      insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
      select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash}, reply,
        ${one.filedAt} from answered
    )
    select reply from answered`.execute(db);
  return rows[0]?.reply ?? null;
}
