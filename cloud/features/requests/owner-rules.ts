import type { EligibleHolder } from './queries/load-eligible';
import type { Owner, Snapshot } from './snapshot';

/** An owner by role: whoever holds it on the node. */
export type RoleOwner = Extract<Owner, { role: string }>;

/** Where a matter lies, and whether the desk there is its subject. */
export type Where = Pick<Snapshot, 'communityId' | 'placeAncestors' | 'isAboutDesk'>;

/** Who may not own the next step: conflict of interest goes by person. */
export type Excluded = ReadonlySet<string>;

function firstFree(
  holders: readonly EligibleHolder[],
  role: EligibleHolder['role'],
  excluded: Excluded,
): RoleOwner | null {
  const holder = holders.find((one) => one.role === role && !excluded.has(one.personId));
  return holder ? { role, nodeId: holder.nodeId } : null;
}

/**
 * The desk of the place, unless nobody there is free of conflict: then the street, one level up, where a complaint about the desk
 * begins. Always somebody: with neither, the community's desk keeps it, and what is about the desk waits for the level above.
 */
export function deskOwner(holders: readonly EligibleHolder[], excluded: Excluded, where: Where): RoleOwner {
  const { communityId, placeAncestors, isAboutDesk } = where;
  const street = firstFree(holders, 'streetCoordinator', excluded);
  if (isAboutDesk) {
    const above = placeAncestors[placeAncestors.indexOf(communityId) - 1] ?? communityId;
    return street ?? { role: 'streetCoordinator', nodeId: above };
  }
  return firstFree(holders, 'desk', excluded) ?? street ?? { role: 'desk', nodeId: communityId };
}

/** Who looks at what was reported done: the wisher at a wish, else a grid worker of the place who did not handle it, else the desk. */
export function checkingOwner(
  request: Snapshot,
  holders: readonly EligibleHolder[],
  excluded: Excluded,
): Owner {
  if (request.kind === 'wish' && request.requesterHasAccount) return { personId: request.requesterId };
  if (request.isAboutDesk) return deskOwner(holders, excluded, request);
  return firstFree(holders, 'gridWorker', excluded) ?? deskOwner(holders, excluded, request);
}

/** Everybody who filed or handled a request, whom it is about, and whoever else is named. */
export function excludedFrom(request: Snapshot, ...more: readonly (string | null)[]): Excluded {
  const named = [request.aboutPersonId, ...more].filter((id): id is string => id !== null);
  return new Set([request.requesterId, request.recordedBy, ...request.handlerIds, ...named]);
}

/** Who works on it again after it was found not solved: the receiver who resolved it, or the claimant; failing both, the desk. */
export function reworkOwner(request: Snapshot): Owner {
  const { workOrder, claim } = request;
  if (workOrder?.receiverUnitId) return { unitId: workOrder.receiverUnitId };
  if (workOrder?.receiverPersonId) return { personId: workOrder.receiverPersonId };
  if (claim) return { personId: claim.claimantId };
  return deskOwner([], new Set(), request);
}
