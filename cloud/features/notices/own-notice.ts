import type { Caller, Context } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { type FoundNotice, findNotice } from './queries/find-notice';
import { writersOf } from './rules';

/** The nodes at which somebody writes notices in a community. */
export function nodesOf(caller: Caller, communityId: string): string[] {
  return writersOf(caller, communityId).map(({ nodeId }) => nodeId);
}

/** Reads a notice for somebody. Throws NOT_FOUND unless it is shown where that person lives or around where that person writes. */
export async function readFor(
  ref: { communityId: string; noticeId: string },
  { caller, db, now }: Context,
): Promise<FoundNotice> {
  const { personId, homePlaceId } = caller;
  const nodeIds = nodesOf(caller, ref.communityId);
  const found = await findNotice(db, ref, { personId, homePlaceId, nodeIds, now });
  if (!found || !(found.isForMe || found.isAround)) throw new Refusal('NOT_FOUND');
  return found;
}

/** Says why a notice could not be ended: not there for the caller, not the caller's, or ended already. Always throws. */
export async function refuseEnding(
  ref: { communityId: string; noticeId: string },
  context: Context,
): Promise<never> {
  const found = await readFor(ref, context);
  throw new Refusal(found.isOwn ? 'MOVE_NOT_ALLOWED' : 'FORBIDDEN');
}
