import { type RawBuilder, sql } from 'kysely';
import type { MoveName, RequestState } from '../../../contract/requests/lifecycle';
import type { ActorKind } from '../../../contract/requests/matter';
import type { CommandKey, Database } from '../../../platform/context';
import type { Owner, PausedTurn, Snapshot } from '../snapshot';
import { consumersOf, messageType } from '../subscriptions';

/** One event of a move. Facts are ids, codes, instants and numbers; words lie in a row of their own that can be erased. */
export interface Step {
  readonly move: MoveName;
  readonly state: RequestState;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly words?: string;
}

/** What a move writes: one step, or two where one tap makes two moves. */
export interface MovePlan {
  readonly steps: readonly [Step] | readonly [Step, Step];
  readonly actor: {
    readonly id: string | null;
    readonly kind: Exclude<ActorKind, 'you'>;
    readonly unitId?: string | null;
  };
  /** The next owner with the due time; null when the request ends. */
  readonly next: { readonly owner: Owner; readonly dueAt: Date } | null;
  /** Whose turn is interrupted by a question to the requester; left out, nobody's is (any more). */
  readonly pausedTurn?: PausedTurn | null;
  /** Further columns of the request, as SQL assignments. */
  readonly changes?: readonly RawBuilder<unknown>[];
  /** Further statements of the same transaction, each a complete CTE body that selects from `moved`. */
  readonly effects?: readonly RawBuilder<unknown>[];
  readonly photos?: readonly string[];
}

function ownerFacts(next: MovePlan['next']): Record<string, unknown> {
  if (!next) return {};
  const { owner } = next;
  const dueAt = next.dueAt.toISOString();
  if ('role' in owner) return { ownerRole: owner.role, ownerNodeId: owner.nodeId, dueAt };
  return 'unitId' in owner ? { ownerUnitId: owner.unitId, dueAt } : { ownerPersonId: owner.personId, dueAt };
}

/** Whom a complaint is about: they must not be told of it by any consumer. */
function subjectFacts({ aboutUnitId, aboutPersonId }: Snapshot): Record<string, unknown> {
  return { ...(aboutUnitId && { aboutUnitId }), ...(aboutPersonId && { aboutPersonId }) };
}

function ownerColumns(next: MovePlan['next']): RawBuilder<unknown> {
  const owner = next?.owner;
  const role = owner && 'role' in owner ? owner : null;
  return sql`owner_role = ${role?.role ?? null}, owner_node_id = ${role?.nodeId ?? null},
    owner_unit_id = ${owner && 'unitId' in owner ? owner.unitId : null},
    owner_person_id = ${owner && 'personId' in owner ? owner.personId : null}, due_at = ${next?.dueAt ?? null}`;
}

function keyedCte(command: CommandKey, state: RequestState, at: Date): RawBuilder<unknown> {
  return sql`, keyed as (
    insert into idempotency_key (scope_id, person_id, key, operation, input_hash, reply, created_at)
    select ${command.scopeId}, ${command.personId}, ${command.key}, ${command.operation}, ${command.inputHash},
      jsonb_build_object('requestId', id, 'state', ${state}::text, 'version', version), ${at} from moved)`;
}

/** The steps as the statement reads them: `ahead` counts back from the version after the move. */
function stepRows(snapshot: Snapshot, plan: MovePlan): string {
  const nextFacts = ownerFacts(plan.next);
  const rows = plan.steps.map((step, index) => ({
    ahead: plan.steps.length - 1 - index,
    move: step.move,
    state: step.state,
    type: messageType(step.move),
    words: step.words ?? '',
    facts: { requesterId: snapshot.requesterId, ...subjectFacts(snapshot), ...nextFacts, ...step.facts },
    consumers: consumersOf(step.move),
  }));
  return JSON.stringify(rows);
}

/** What a move leaves behind: events, words, photos, messages. */
function traceCtes(plan: MovePlan, at: Date): RawBuilder<unknown> {
  const { actor } = plan;
  return sql`happened as (
      insert into event (community_id, request_id, version, move, state, actor_id, actor_kind, actor_unit_id, at, facts)
      select community_id, id, version - ahead, step.move, step.state, ${actor.id}::uuid, ${actor.kind},
        ${actor.unitId ?? null}::uuid, ${at}, step.facts from moved cross join step
    ), said as (
      insert into event_words (community_id, request_id, version, words)
      select community_id, id, version - ahead, step.words from moved cross join step where step.words <> ''
    ), attached as (
      insert into attachment (community_id, photo_id, uploaded_by, request_id, version, position)
      select community_id, photo, ${actor.id}::uuid, id, version, place - 1
      from moved cross join unnest(${[...(plan.photos ?? [])]}::uuid[]) with ordinality as p(photo, place)
    ), queued as (
      insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
      select community_id, id, version - ahead, consumer, step.type, ${at}, ${at}
      from moved cross join step cross join unnest(step.consumers) as consumer
    )`;
}

/**
 * Carries a move out as one statement: it holds only while the request still has the snapshot's version, and then the request, its
 * events and words, the outbox and the key stand or fall together. Returns the new version, or null when the request had moved on.
 */
export async function moveRequest(
  db: Database,
  snapshot: Snapshot,
  plan: MovePlan,
  at: Date,
  command: CommandKey | null,
): Promise<number | null> {
  const last = plan.steps[plan.steps.length - 1] as Step;
  const changes = plan.changes?.length ? sql`, ${sql.join([...plan.changes])}` : sql``;
  const effects = (plan.effects ?? []).map((body, index) => sql`, ${sql.raw(`effect${index}`)} as (${body})`);
  const { rows } = await sql<{ version: number }>`
    with step as (
      select * from jsonb_to_recordset(${stepRows(snapshot, plan)}::jsonb)
        as t(ahead int, move text, state request_state, type text, words text, facts jsonb, consumers text[])
    ), moved as (
      update request set state = ${last.state}, version = version + ${plan.steps.length}, moved_at = ${at},
        ${ownerColumns(plan.next)}, paused_turn = ${plan.pausedTurn ? JSON.stringify(plan.pausedTurn) : null}::jsonb
        ${changes}
      where community_id = ${snapshot.communityId} and id = ${snapshot.requestId}
        and version = ${snapshot.version} and state = ${snapshot.state}
      returning community_id, id, version
    ), ${traceCtes(plan, at)}${command ? keyedCte(command, last.state, at) : sql``}${sql.join(effects, sql``)}
    select version from moved`.execute(db);
  return rows[0]?.version ?? null;
}
