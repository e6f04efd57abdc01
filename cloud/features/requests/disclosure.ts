import type { Caller } from '../../platform/context';
import type { Snapshot } from './snapshot';
import { unitsHere } from './standing';

/** How much of a request one reader may see. */
export interface Disclosure {
  /** Reads as staff: names of people, the desk's proposals. */
  readonly isStaff: boolean;
  readonly isRequester: boolean;
  readonly isMatchedClaimant: boolean;
  /** Sees only what the wall shows: a claimant before the match, or somebody who may claim. */
  readonly isPublicOnly: boolean;
  readonly requesterContact: boolean;
  readonly claimantContact: boolean;
}

const overseers: readonly string[] = [
  'gridWorker',
  'buildingHead',
  'desk',
  'streetCoordinator',
  'supervisor',
];

/** Decides what somebody who may see a request at all may see of it. Contact is released only where the work needs it now. */
export function disclose(caller: Caller, request: Snapshot): Disclosure {
  const isRequester = request.requesterId === caller.personId;
  const covers = caller.grants.filter((grant) => request.placeAncestors.includes(grant.nodeId));
  const isStreetTurn =
    request.owner !== null && 'role' in request.owner && request.owner.role === 'streetCoordinator';
  const isDesk = covers.some(({ role }) => role === 'desk' || (role === 'streetCoordinator' && isStreetTurn));
  const unitIds = unitsHere(caller, request);
  const order = request.workOrder;
  const isReceiver =
    order !== null &&
    (order.receiverPersonId === caller.personId ||
      (order.receiverUnitId !== null && unitIds.includes(order.receiverUnitId)));
  const isClaimant = request.claim?.claimantId === caller.personId;
  const isMatched = request.claim?.state === 'matched';
  const isOverseer = covers.some(({ role }) => overseers.includes(role));
  // Conflict of interest goes by person: of the own matter nobody reads more than any requester, whatever the role.
  const isStaff = !isRequester && (isOverseer || isReceiver || request.workerIds.includes(caller.personId));
  return {
    isStaff,
    isRequester,
    isMatchedClaimant: isClaimant && isMatched,
    isPublicOnly: !isRequester && !isStaff && !(isClaimant && isMatched),
    requesterContact: !isRequester && (isDesk || isReceiver || (isClaimant && isMatched)),
    claimantContact: isMatched && (isRequester || isDesk),
  };
}
