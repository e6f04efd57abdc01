import type { ClaimState, RequestKind, Urgency, WorkOrderState } from '../../contract/requests/kinds';
import type { RequestState } from '../../contract/requests/lifecycle';
import type { DeadlinePolicy } from './deadlines';

/** Who must act next: whoever holds a role on a node, a unit, or one person. */
export type Owner =
  | { readonly role: 'desk' | 'streetCoordinator' | 'gridWorker'; readonly nodeId: string }
  | { readonly unitId: string }
  | { readonly personId: string };

/** One request as a move finds it: enough to decide, nothing personal. */
export interface Snapshot {
  readonly communityId: string;
  readonly requestId: string;
  readonly version: number;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly requesterId: string;
  readonly recordedBy: string;
  readonly placeId: string;
  /** The place's nodes from the root down to itself. */
  readonly placeAncestors: readonly string[];
  readonly gridId: string | null;
  readonly category: string | null;
  readonly urgency: Urgency;
  readonly owner: Owner | null;
  readonly dueAt: Date | null;
  readonly declineProposedBy: string | null;
  readonly wallRank: number | null;
  readonly releases: number;
  readonly workOrder: {
    readonly id: string;
    readonly state: WorkOrderState;
    readonly receiverUnitId: string | null;
    readonly receiverPersonId: string | null;
    readonly takenBy: string | null;
    readonly dueAt: Date;
  } | null;
  readonly claim: {
    readonly id: string;
    readonly claimantId: string;
    readonly unitId: string | null;
    readonly state: ClaimState;
    readonly termEndsAt: Date;
  } | null;
  /** Everybody who ever took its work order or claimed it, and the units they acted for. */
  readonly handlerIds: readonly string[];
  readonly handlerUnitIds: readonly string[];
  /** Those of them who took a work order, not a claim: they go on seeing the matter as staff. */
  readonly workerIds: readonly string[];
  readonly policy: DeadlinePolicy;
}
