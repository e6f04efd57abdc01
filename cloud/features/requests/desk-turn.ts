import { shanghaiDate } from '../../community/working-time';
import type { Database } from '../../platform/context';
import { type Deadline, dueAfter } from './deadlines';
import { deskOwner, excludedFrom } from './owner-rules';
import { loadEligible } from './queries/load-eligible';
import type { MovePlan } from './queries/move-request';
import type { Snapshot } from './snapshot';

/** Makes the desk the next owner, or the street when nobody at the desk is free of conflict. */
export async function deskTurn(
  snapshot: Snapshot,
  deadline: Deadline,
  context: { db: Database; now: Date },
  alsoExcluded: string | null = null,
): Promise<NonNullable<MovePlan['next']>> {
  const holders = await loadEligible(context.db, snapshot.placeId, shanghaiDate(context.now));
  return {
    owner: deskOwner(holders, excludedFrom(snapshot, alsoExcluded), snapshot),
    dueAt: dueAfter(context.now, deadline, snapshot.urgency, snapshot.policy),
  };
}
