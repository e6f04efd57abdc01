import { isAllowed, type MoveName } from '../../contract/requests/lifecycle';
import type { ActorKind } from '../../contract/requests/matter';
import type { Moved } from '../../contract/requests/receipt';
import type { CommandContext } from '../../platform/context';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { isAlreadyDone } from './queries/find-stored-reply';
import { loadSnapshot } from './queries/load-snapshot';
import { type MovePlan, moveRequest } from './queries/move-request';
import type { Snapshot } from './snapshot';
import { canSee, factsOf, hasConflict, standingsOf } from './standing';

type Ref = { communityId: string; requestId: string; version?: number };

/** How often a move that quotes no version looks again when the request moved under it. */
const tries = 5;

/** Reads a request for somebody who stands to it in some way; to everybody else there is no such request. */
async function readFor(ref: Ref, context: CommandContext): Promise<Snapshot> {
  const snapshot = await loadSnapshot(context.db, ref.communityId, ref.requestId);
  if (!snapshot || !canSee(context.caller, snapshot)) throw new Refusal('NOT_FOUND');
  return snapshot;
}

function refuseUnlessAllowed(moves: readonly MoveName[], snapshot: Snapshot, context: CommandContext): void {
  const facts = factsOf(snapshot);
  const standings = standingsOf(context.caller, snapshot);
  const move = moves[0] as MoveName;
  if (isAllowed(move, facts, standings)) return;
  if (move === 'claim' && snapshot.claim) throw new Refusal('TAKEN_BY_ANOTHER');
  const everyStanding = new Set([
    ...standings,
    'desk',
    'secondDesk',
    'checker',
    'claimer',
    'receiver',
    'claimant',
    'requester',
  ] as const);
  if (!isAllowed(move, facts, everyStanding))
    throw new Refusal('MOVE_NOT_ALLOWED', { because: `${move} in ${snapshot.state}` });
  const isBarred =
    hasConflict(context.caller, snapshot) ||
    (move === 'decline' && snapshot.declineProposedBy === context.caller.personId);
  throw new Refusal(isBarred ? 'CONFLICT_OF_INTEREST' : 'FORBIDDEN');
}

/**
 * Carries out one move: reads the request, holds the table and the conflict rule against it, plans, and writes while nothing has
 * changed. A move that quotes a version is refused with CHANGED when the request has moved on; one that does not looks again.
 */
export async function makeMove(
  moves: readonly [MoveName] | readonly [MoveName, MoveName],
  ref: Ref,
  context: CommandContext,
  planFor: (snapshot: Snapshot) => Promise<MovePlan> | MovePlan,
): Promise<Moved> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const snapshot = await readFor(ref, context);
    if (ref.version !== undefined && ref.version !== snapshot.version) {
      if (await isAlreadyDone(context.db, context.command)) throw new AlreadyDone();
      throw new Refusal('CHANGED');
    }
    refuseUnlessAllowed(moves, snapshot, context);
    const plan = await planFor(snapshot);
    const version = await moveRequest(context.db, snapshot, plan, context.now, context.command);
    const last = plan.steps[plan.steps.length - 1];
    if (version !== null && last) return { requestId: ref.requestId, state: last.state, version };
    if (await isAlreadyDone(context.db, context.command)) throw new AlreadyDone();
  }
  throw new Refusal('CHANGED');
}

/** Names the capacity in which somebody at the queue acts. */
export function deskActor(
  context: CommandContext,
  snapshot: Snapshot,
): { id: string; kind: Exclude<ActorKind, 'you'> } {
  const isDesk = context.caller.grants.some(
    (grant) => grant.role === 'desk' && snapshot.placeAncestors.includes(grant.nodeId),
  );
  return { id: context.caller.personId, kind: isDesk ? 'desk' : 'street' };
}

/** Names the capacity of a receiver: the unit's member, or the person. */
export function receiverActor(
  context: CommandContext,
  snapshot: Snapshot,
): { id: string; kind: Exclude<ActorKind, 'you'>; unitId: string | null } {
  const unitId = snapshot.workOrder?.receiverUnitId ?? null;
  const isGridWorker = context.caller.grants.some((grant) => grant.role === 'gridWorker');
  return {
    id: context.caller.personId,
    kind: unitId ? 'unit' : isGridWorker ? 'gridWorker' : 'staff',
    unitId,
  };
}
