import type { RequestFacts } from '../../contract/requests/allowed-moves';
import type { Condition, Standing } from '../../contract/requests/lifecycle';
import { claimerRoles, overseers } from '../../contract/shared/roles';
import type { Caller } from '../../platform/context';
import { hasConflict, isSubject, unitsHere } from './conflict';
import type { HelperOrder, Snapshot } from './snapshot';

/** How often the clock may be stopped for a question (DOMAIN section 2). */
const asksAtMost = 2;

/** Whether the requester rates: not what staff found on patrol, and not without an account; then somebody who did not handle it asks by telephone. */
export function ratesHimself({ kind, requesterHasAccount }: Snapshot): boolean {
  return requesterHasAccount && kind !== 'patrol';
}

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
  if (request.pausedTurn) conditions.add('asked');
  else if (request.requesterHasAccount && request.askCount < asksAtMost && request.kind !== 'patrol')
    conditions.add('mayBeAsked');
  if (!ratesHimself(request)) conditions.add('ratedByOthers');
  if (!request.requesterHasAccount) conditions.add('withoutAccount');
  if (request.emergency !== null && request.owner && 'personId' in request.owner)
    conditions.add('emergencyWaits');
  if (request.owner && 'role' in request.owner) {
    conditions.add('roleOwns');
    if (request.owner.role !== 'gridWorker') conditions.add('deskOwns');
    if (request.emergency !== null && request.urgency === 'urgent') conditions.add('emergencyAtDesk');
  }
  return { kind: request.kind, state: request.state, conditions };
}

/** Whether one of the roles that reach a request acts as its desk: the street does while it is its turn, and where the desk itself is complained of. */
export function actsAsDesk(covers: Caller['grants'], request: Snapshot): boolean {
  const { owner, isAboutDesk } = request;
  const isStreetTurn =
    isAboutDesk || (owner !== null && 'role' in owner && owner.role === 'streetCoordinator');
  return covers.some(
    ({ role }) => (role === 'desk' && !isAboutDesk) || (role === 'streetCoordinator' && isStreetTurn),
  );
}

/** What a role at the place makes of somebody, conflict of interest taken off. */
function standingsByRole(caller: Caller, request: Snapshot): Standing[] {
  const covers = caller.grants.filter((grant) => request.placeAncestors.includes(grant.nodeId));
  const isDesk = actsAsDesk(covers, request);
  const isWorker = covers.some(({ role }) => role === 'gridWorker') && !request.isAboutDesk;
  const standings: Standing[] = [];
  if (!hasConflict(caller, request)) {
    if (isDesk) standings.push('desk');
    if (isDesk && request.declineProposedBy !== null && request.declineProposedBy !== caller.personId)
      standings.push('secondDesk');
    if (isDesk || isWorker) standings.push('checker');
  }
  // Whoever recorded it may deal with it at once; whoever asked for it may not, except for what he found on patrol himself.
  const mayHaveAsked = request.kind === 'patrol' || request.requesterId !== caller.personId;
  if ((isWorker || isDesk) && mayHaveAsked && !isSubject(caller, request)) standings.push('settler');
  return standings;
}

/** What a work order or a claim makes of somebody. */
function standingsByWork(caller: Caller, request: Snapshot): Standing[] {
  const unitIds = unitsHere(caller, request);
  const isMine = (order: Pick<HelperOrder, 'receiverUnitId' | 'receiverPersonId'>) =>
    order.receiverPersonId === caller.personId ||
    (order.receiverUnitId !== null && unitIds.includes(order.receiverUnitId));
  const standings: Standing[] = [];
  if (request.workOrder && isMine(request.workOrder)) standings.push('receiver');
  if (request.helperOrders.some(isMine)) standings.push('helper');
  if (request.claim?.claimantId === caller.personId) standings.push('claimant');
  return standings;
}

/** Says in which capacities somebody stands to a request. */
export function standingsOf(caller: Caller, request: Snapshot): ReadonlySet<Standing> {
  const isRequester = request.requesterId === caller.personId;
  const isClaimer = caller.grants.some(
    ({ communityId, role }) =>
      communityId === request.communityId && (claimerRoles as readonly string[]).includes(role),
  );
  return new Set<Standing>([
    ...(isRequester ? (['requester'] as const) : []),
    ...standingsByRole(caller, request),
    ...standingsByWork(caller, request),
    ...(isClaimer && !isRequester ? (['claimer'] as const) : []),
  ]);
}

/** Whether somebody oversees a request by a role at its place. The building head is a neighbour: complaints are not for his eyes. */
export function oversees(caller: Caller, request: Snapshot): boolean {
  return caller.grants.some(
    ({ role, nodeId, communityId }) =>
      overseers.includes(role) &&
      request.placeAncestors.includes(nodeId) &&
      (role !== 'buildingHead' || request.kind !== 'complaint') &&
      // What is about the desk is overseen from above the community only.
      (!request.isAboutDesk || communityId === null),
  );
}

/** Whether a request exists for somebody at all: for all others it is not found. A wish on the wall exists for whoever may claim it. */
export function canSee(caller: Caller, request: Snapshot): boolean {
  if (isSubject(caller, request) && request.requesterId !== caller.personId) return false;
  const standings = standingsOf(caller, request);
  const isOnlyClaimer = standings.size === 1 && standings.has('claimer');
  return (
    (standings.size > 0 && (!isOnlyClaimer || request.wallRank !== null)) ||
    hasConflict(caller, request) ||
    oversees(caller, request)
  );
}
