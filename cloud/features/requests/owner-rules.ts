import type { EligibleHolder } from './queries/load-eligible';
import type { Owner, Snapshot } from './snapshot';

/** Who may not own the next step: conflict of interest goes by person. */
export type Excluded = ReadonlySet<string>;

function firstFree(
  holders: readonly EligibleHolder[],
  role: EligibleHolder['role'],
  excluded: Excluded,
): Owner | null {
  const holder = holders.find((one) => one.role === role && !excluded.has(one.personId));
  return holder ? { role, nodeId: holder.nodeId } : null;
}

/**
 * The desk of the place, unless nobody there is free of conflict: then the street, one level up. Always somebody: with neither, the
 * community's desk keeps it.
 */
export function deskOwner(
  holders: readonly EligibleHolder[],
  excluded: Excluded,
  communityId: string,
): Owner {
  return (
    firstFree(holders, 'desk', excluded) ??
    firstFree(holders, 'streetCoordinator', excluded) ?? { role: 'desk', nodeId: communityId }
  );
}

/** Who looks at what was reported done: the wisher at a wish, else a grid worker of the place who did not handle it, else the desk. */
export function checkingOwner(
  request: Snapshot,
  holders: readonly EligibleHolder[],
  excluded: Excluded,
): Owner {
  if (request.kind === 'wish') return { personId: request.requesterId };
  return firstFree(holders, 'gridWorker', excluded) ?? deskOwner(holders, excluded, request.communityId);
}

/** Everybody who filed or handled a request, and whoever else is named. */
export function excludedFrom(request: Snapshot, ...more: readonly (string | null)[]): Excluded {
  const named = more.filter((id): id is string => id !== null);
  return new Set([request.requesterId, request.recordedBy, ...request.handlerIds, ...named]);
}

/** Who works on it again after it was found not solved: the receiver who resolved it, or the claimant; failing both, the desk. */
export function reworkOwner(request: Snapshot): Owner {
  const { workOrder, claim } = request;
  if (workOrder?.receiverUnitId) return { unitId: workOrder.receiverUnitId };
  if (workOrder?.receiverPersonId) return { personId: workOrder.receiverPersonId };
  if (claim) return { personId: claim.claimantId };
  return { role: 'desk', nodeId: request.communityId };
}
