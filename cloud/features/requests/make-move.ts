import { isAllowed } from '../../contract/requests/allowed-moves';
import { standings as allStandings, type MoveName, type Standing } from '../../contract/requests/lifecycle';
import type { Moved } from '../../contract/requests/receipt';
import type { CommandContext } from '../../platform/context';
import { isAlreadyDone } from '../../platform/queries/find-stored-reply';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { hasConflict } from './conflict';
import { loadSnapshot } from './queries/load-snapshot';
import { type MovePlan, moveRequest } from './queries/move-request';
import type { Snapshot } from './snapshot';
import { canSee, factsOf, standingsOf } from './standing';

/** Everybody a person can be: what none of them may do, nobody may do now. */
const everyPerson: ReadonlySet<Standing> = new Set(
  allStandings.filter((one) => one !== 'dispatcher' && one !== 'clock' && one !== 'holder'),
);

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
  if (!isAllowed(move, facts, everyPerson))
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
