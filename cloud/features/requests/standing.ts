import type { Condition, RequestFacts, Standing } from '../../contract/requests/lifecycle';
import { claimerRoles } from '../../contract/shared/roles';
import type { Caller } from '../../platform/context';
import type { Snapshot } from './snapshot';

/** What the lifecycle table needs to know of a request. */
export function factsOf(request: Snapshot): RequestFacts {
  const conditions = new Set<Condition>();
  conditions.add(request.wallRank === null ? 'unpublished' : 'published');
  conditions.add(request.declineProposedBy === null ? 'noDeclineProposed' : 'declineProposed');
  if (request.claim) {
    conditions.add('heldByClaimant');
    conditions.add(request.claim.state === 'matched' ? 'matched' : 'claimed');
  }
  if (request.workOrder) conditions.add('workOrdered');
  if (request.owner && 'role' in request.owner && request.owner.role !== 'gridWorker')
    conditions.add('deskOwns');
  return { kind: request.kind, state: request.state, conditions };
}

/** Whether somebody filed it, handled it, or belongs to a unit that did: then he neither triages nor checks it, whichever role he acts in. */
export function hasConflict(caller: Caller, request: Snapshot): boolean {
  return (
    request.requesterId === caller.personId ||
    request.recordedBy === caller.personId ||
    request.handlerIds.includes(caller.personId) ||
    caller.grants.some((grant) => grant.unitId !== null && request.handlerUnitIds.includes(grant.unitId))
  );
}

/** The units somebody acts for at the place of a request: a membership holds where it was given, and below. */
export function unitsHere(caller: Caller, request: Snapshot): string[] {
  return caller.grants.flatMap(({ unitId, nodeId }) =>
    unitId !== null && request.placeAncestors.includes(nodeId) ? [unitId] : [],
  );
}

/** Says in which capacities somebody stands to a request, conflict of interest taken off. */
export function standingsOf(caller: Caller, request: Snapshot): ReadonlySet<Standing> {
  const standings = new Set<Standing>();
  const covers = caller.grants.filter((grant) => request.placeAncestors.includes(grant.nodeId));
  const unitIds = unitsHere(caller, request);
  const isStreetTurn =
    request.owner !== null && 'role' in request.owner && request.owner.role === 'streetCoordinator';

  if (request.requesterId === caller.personId) standings.add('requester');
  if (!hasConflict(caller, request)) {
    if (covers.some(({ role }) => role === 'desk' || (role === 'streetCoordinator' && isStreetTurn))) {
      standings.add('desk');
      standings.add('checker');
      if (request.declineProposedBy !== null && request.declineProposedBy !== caller.personId)
        standings.add('secondDesk');
    }
    if (covers.some(({ role }) => role === 'gridWorker')) standings.add('checker');
  }
  const order = request.workOrder;
  if (
    order &&
    (order.receiverPersonId === caller.personId ||
      (order.receiverUnitId && unitIds.includes(order.receiverUnitId)))
  ) {
    standings.add('receiver');
  }
  const isClaimer = caller.grants.some(
    (grant) =>
      grant.communityId === request.communityId && (claimerRoles as readonly string[]).includes(grant.role),
  );
  if (isClaimer && request.requesterId !== caller.personId) standings.add('claimer');
  const { claim } = request;
  if (claim?.claimantId === caller.personId) standings.add('claimant');
  return standings;
}

const overseers: readonly string[] = [
  'gridWorker',
  'buildingHead',
  'desk',
  'streetCoordinator',
  'supervisor',
];

/** Whether a request exists for somebody at all: for all others it is not found. A wish on the wall exists for whoever may claim it. */
export function canSee(caller: Caller, request: Snapshot): boolean {
  const standings = standingsOf(caller, request);
  const isOnlyClaimer = standings.size === 1 && standings.has('claimer');
  return (
    (standings.size > 0 && (!isOnlyClaimer || request.wallRank !== null)) ||
    hasConflict(caller, request) ||
    caller.grants.some(
      (grant) => overseers.includes(grant.role) && request.placeAncestors.includes(grant.nodeId),
    )
  );
}
