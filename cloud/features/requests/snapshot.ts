import type {
  ClaimState,
  Emergency,
  RequestKind,
  Urgency,
  WorkOrderState,
} from '../../contract/requests/kinds';
import type { RequestState } from '../../contract/requests/lifecycle';
import type { DeadlinePolicy } from './deadlines';

/** Who must act next: whoever holds a role on a node, a unit, or one person. */
export type Owner =
  | { readonly role: 'desk' | 'streetCoordinator' | 'gridWorker'; readonly nodeId: string }
  | { readonly unitId: string }
  | { readonly personId: string };

/** Whose turn it was when the requester was asked something, until when, and since when he is asked. */
export interface PausedTurn {
  readonly owner: Owner;
  readonly dueAt: Date;
  readonly askedAt: Date;
}

/** A work order beside the lead's, still open. */
export interface HelperOrder {
  readonly id: string;
  readonly receiverUnitId: string | null;
  readonly receiverPersonId: string | null;
}

/** One request as a move finds it: enough to decide, nothing personal. */
export interface Snapshot {
  readonly communityId: string;
  readonly requestId: string;
  readonly version: number;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly requesterId: string;
  readonly recordedBy: string;
  /** Without an account nobody can answer, withdraw or rate in the mini-program; staff do it by telephone. */
  readonly requesterHasAccount: boolean;
  /** Whom a complaint is about; those neither see nor handle it. */
  readonly aboutUnitId: string | null;
  readonly aboutPersonId: string | null;
  readonly isAboutDesk: boolean;
  readonly placeId: string;
  /** The place's nodes from the root down to itself. */
  readonly placeAncestors: readonly string[];
  readonly gridId: string | null;
  readonly category: string | null;
  readonly urgency: Urgency;
  readonly emergency: Emergency | null;
  readonly owner: Owner | null;
  readonly dueAt: Date | null;
  readonly askCount: number;
  readonly pausedTurn: PausedTurn | null;
  readonly declineProposedBy: string | null;
  readonly wallRank: number | null;
  readonly releases: number;
  /** The lead's work order: offered, taken or resolved. */
  readonly workOrder: {
    readonly id: string;
    readonly state: WorkOrderState;
    readonly receiverUnitId: string | null;
    readonly receiverPersonId: string | null;
    readonly takenBy: string | null;
    readonly dueAt: Date;
    readonly assignedTo: string | null;
    readonly visitAt: Date | null;
  } | null;
  readonly helperOrders: readonly HelperOrder[];
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
