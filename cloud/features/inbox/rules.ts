import type { Audience } from '../../contract/inbox/inbox';
import type { MoveName } from '../../contract/requests/lifecycle';

/** What the inbox needs to know of one step; ids only. */
export interface StepFacts {
  readonly move: MoveName;
  readonly actorId: string | null;
  readonly requesterId: string;
  readonly claimantId: string | null;
  readonly receiverUnitId: string | null;
  readonly receiverPersonId: string | null;
  readonly formerUnitId: string | null;
  readonly formerPersonId: string | null;
  readonly assignedTo: string | null;
  readonly ownerNodeId: string | null;
  readonly ownerRole: string | null;
  /** The street that is told besides the desk. */
  readonly aboveNodeId: string | null;
  readonly solved: boolean | null;
}

/** Whom a step concerns: persons by id, a unit's members, or whoever holds a role on a node. */
export type Recipient =
  | { readonly audience: Audience; readonly personId: string }
  | { readonly audience: Audience; readonly unitId: string }
  | { readonly audience: Audience; readonly nodeId: string; readonly role: string };

const toRequester: readonly MoveName[] = [
  'accept',
  'decline',
  'publish',
  'unpublish',
  'claim',
  'match',
  'release',
  'dispatch',
  'take',
  'return',
  'resolve',
  'check',
  'remind',
  'handToDesk',
  'lapse',
  'note',
  'publishThanks',
  'settle',
  'ask',
  'resume',
  'redirect',
  'assign',
];
const toDesk: readonly MoveName[] = [
  'proposeDecline',
  'claim',
  'release',
  'return',
  'remind',
  'handToDesk',
  'thank',
  'answer',
  'resume',
  'callNext',
];
const toHandler: readonly MoveName[] = [
  'dispatch',
  'route',
  'rate',
  'check',
  'withdraw',
  'note',
  'thank',
  'match',
  'release',
  'lapse',
  'redirect',
  'involve',
  'assist',
  'answer',
  'resume',
  'noLongerNeeded',
  'correct',
  'callNext',
];

/** Says whom a step concerns. Whoever made it is told nothing. */
export function recipientsOf(step: StepFacts): Recipient[] {
  const recipients: Recipient[] = [];
  if (toRequester.includes(step.move)) recipients.push({ audience: 'requester', personId: step.requesterId });
  if (toHandler.includes(step.move)) {
    if (step.claimantId) recipients.push({ audience: 'claimant', personId: step.claimantId });
    else if (step.receiverUnitId) recipients.push({ audience: 'handler', unitId: step.receiverUnitId });
    else if (step.receiverPersonId) recipients.push({ audience: 'handler', personId: step.receiverPersonId });
  }
  // Whoever is sent home by a redirection is told as well.
  if (step.formerUnitId) recipients.push({ audience: 'handler', unitId: step.formerUnitId });
  if (step.formerPersonId) recipients.push({ audience: 'handler', personId: step.formerPersonId });
  if (step.move === 'assign' && step.assignedTo)
    recipients.push({ audience: 'handler', personId: step.assignedTo });
  if (toDesk.includes(step.move) && step.ownerNodeId && step.ownerRole) {
    recipients.push({ audience: 'desk', nodeId: step.ownerNodeId, role: step.ownerRole });
  }
  if (step.aboveNodeId)
    recipients.push({ audience: 'desk', nodeId: step.aboveNodeId, role: 'streetCoordinator' });
  return recipients.filter((one) => !('personId' in one) || one.personId !== step.actorId);
}
