import type { Caller } from '../../platform/context';
import { unitsHere } from './conflict';
import type { Snapshot } from './snapshot';
import { actsAsDesk, oversees } from './standing';

/** How much of a request one reader may see. */
export interface Disclosure {
  /** Reads as staff: names of people, the desk's proposals. */
  readonly isStaff: boolean;
  readonly isRequester: boolean;
  readonly isMatchedClaimant: boolean;
  /** Sees only what the wall shows: a claimant before the match, or somebody who may claim. */
  readonly isPublicOnly: boolean;
  /** Who complains is known to the desk alone. */
  readonly hidesRequester: boolean;
  readonly requesterContact: boolean;
  readonly claimantContact: boolean;
}

/** Decides what somebody who may see a request at all may see of it. Contact is released only where the work needs it now. */
export function disclose(caller: Caller, request: Snapshot): Disclosure {
  const isRequester = request.requesterId === caller.personId;
  const covers = caller.grants.filter((grant) => request.placeAncestors.includes(grant.nodeId));
  const isDesk = actsAsDesk(covers, request);
  const unitIds = unitsHere(caller, request);
  const isReceiver = [request.workOrder, ...request.helperOrders].some(
    (order) =>
      order !== null &&
      (order.receiverPersonId === caller.personId ||
        (order.receiverUnitId !== null && unitIds.includes(order.receiverUnitId))),
  );
  const hidesRequester = request.kind === 'complaint' && !isRequester && !isDesk;
  const isClaimant = request.claim?.claimantId === caller.personId;
  const isMatched = request.claim?.state === 'matched';
  // Conflict of interest goes by person: of the own matter nobody reads more than any requester, whatever the role.
  const isStaff =
    !isRequester && (oversees(caller, request) || isReceiver || request.workerIds.includes(caller.personId));
  return {
    isStaff,
    isRequester,
    isMatchedClaimant: isClaimant && isMatched,
    isPublicOnly: !isRequester && !isStaff && !(isClaimant && isMatched),
    hidesRequester,
    requesterContact: !isRequester && !hidesRequester && (isDesk || isReceiver || (isClaimant && isMatched)),
    claimantContact: isMatched && (isRequester || isDesk),
  };
}
