import type { RequestKind } from './kinds';

/** Every state a request can be in; the SQL check constraint is tested against this list. */
export const requestStates = [
  'submitted',
  'accepted',
  'dispatched',
  'in_progress',
  'planned',
  'checking',
  'resolved',
  'rectifying',
  'closed',
  'declined',
  'withdrawn',
  'merged',
] as const;
export type RequestState = (typeof requestStates)[number];

/** The states in which nobody must act any more: no owner, no due time. */
export const endStates = [
  'closed',
  'declined',
  'withdrawn',
  'merged',
] as const satisfies readonly RequestState[];

/** Whether somebody must still act on a request in this state. */
export function isOpen(state: RequestState): boolean {
  return !(endStates as readonly RequestState[]).includes(state);
}

/**
 * In which capacity somebody may act on one request. A person can stand to it in several ways; conflict of interest takes some away.
 * `secondDesk` is a desk member other than the one who proposed to decline; `recorder` types for somebody else; `settler` deals with a
 * matter on the spot; `helper` has a work order beside the lead's; `holder` has proved that he is the requester, by number or slip.
 */
export const standings = [
  'requester',
  'desk',
  'secondDesk',
  'recorder',
  'settler',
  'receiver',
  'helper',
  'claimer',
  'claimant',
  'checker',
  'holder',
  'dispatcher',
  'clock',
] as const;
export type Standing = (typeof standings)[number];

/** What a row of the table may ask of a request besides its state. */
export const conditions = [
  'published',
  'unpublished',
  'claimed',
  'matched',
  'heldByClaimant',
  'workOrdered',
  'declineProposed',
  'noDeclineProposed',
  'deskOwns',
  'asked',
  'mayBeAsked',
  'ratedByOthers',
  'withoutAccount',
  'emergencyWaits',
  'emergencyAtDesk',
  'roleOwns',
] as const;
export type Condition = (typeof conditions)[number];

/** One row: by whom, from which states, to which; kinds and conditions narrow it. An empty `to` keeps the state. */
export interface MoveRow {
  readonly from: readonly RequestState[];
  readonly to: readonly RequestState[];
  readonly by: readonly Standing[];
  readonly kinds?: readonly RequestKind[];
  readonly when?: readonly Condition[];
}

const exceptWishes = ['issue', 'complaint', 'suggestion', 'patrol'] as const;

const open = [
  'submitted',
  'accepted',
  'dispatched',
  'in_progress',
  'planned',
  'checking',
  'resolved',
  'rectifying',
] as const;

const claimed = ['in_progress', 'checking', 'rectifying'] as const;
const untaken = ['submitted', 'accepted', 'dispatched'] as const;

/**
 * The table of moves. The server's check, the buttons the client draws and the test against SQL all read it; what is not in it cannot
 * happen. A move with several rows is allowed when one of them allows it.
 */
export const lifecycle = {
  submit: [{ from: [], to: ['submitted'], by: ['requester'] }],
  register: [{ from: [], to: ['submitted'], by: ['recorder'] }],
  adopt: [{ from: requestStates, to: [], by: ['holder'], when: ['withoutAccount'] }],
  route: [{ from: ['submitted'], to: ['submitted', 'dispatched'], by: ['dispatcher'] }],
  accept: [
    { from: ['submitted'], to: ['accepted'], by: ['desk'], when: ['noDeclineProposed'] },
    { from: ['submitted'], to: ['accepted'], by: ['secondDesk'], when: ['declineProposed'] },
  ],
  settle: [
    {
      from: ['submitted', 'accepted'],
      to: ['resolved'],
      by: ['settler'],
      when: ['unpublished', 'noDeclineProposed'],
    },
  ],
  correct: [{ from: untaken, to: [], by: ['desk'], when: ['unpublished', 'noDeclineProposed'] }],
  ask: [
    {
      from: ['submitted', 'accepted'],
      to: [],
      by: ['desk'],
      when: ['mayBeAsked', 'unpublished', 'noDeclineProposed'],
    },
    { from: ['in_progress'], to: [], by: ['receiver'], when: ['mayBeAsked', 'workOrdered'] },
    { from: ['in_progress'], to: [], by: ['claimant'], kinds: ['wish'], when: ['mayBeAsked', 'matched'] },
  ],
  answer: [{ from: ['submitted', 'accepted', 'in_progress'], to: [], by: ['requester'], when: ['asked'] }],
  resume: [{ from: ['submitted', 'accepted', 'in_progress'], to: [], by: ['clock'], when: ['asked'] }],
  proposeDecline: [
    { from: ['submitted', 'accepted'], to: [], by: ['desk'], when: ['unpublished', 'noDeclineProposed'] },
  ],
  decline: [
    { from: ['submitted', 'accepted'], to: ['declined'], by: ['secondDesk'], when: ['declineProposed'] },
  ],
  publish: [
    { from: ['accepted'], to: [], by: ['desk'], kinds: ['wish'], when: ['unpublished', 'noDeclineProposed'] },
    {
      from: ['accepted'],
      to: [],
      by: ['secondDesk'],
      kinds: ['wish'],
      when: ['unpublished', 'declineProposed'],
    },
  ],
  publishThanks: [{ from: ['closed'], to: [], by: ['desk'], kinds: ['wish'], when: ['published'] }],
  unpublish: [{ from: ['accepted'], to: [], by: ['desk'], kinds: ['wish'], when: ['published'] }],
  claim: [{ from: ['accepted'], to: ['in_progress'], by: ['claimer'], kinds: ['wish'], when: ['published'] }],
  adoptClaim: [{ from: claimed, to: [], by: ['holder'], kinds: ['wish'], when: ['heldByClaimant'] }],
  match: [{ from: ['in_progress'], to: [], by: ['desk'], kinds: ['wish'], when: ['claimed'] }],
  release: [
    {
      from: ['in_progress', 'rectifying'],
      to: ['accepted'],
      by: ['claimant', 'desk', 'clock'],
      kinds: ['wish'],
      when: ['heldByClaimant'],
    },
  ],
  dispatch: [
    { from: ['accepted'], to: ['dispatched'], by: ['desk'], when: ['noDeclineProposed'] },
    { from: ['accepted'], to: ['dispatched'], by: ['secondDesk'], when: ['declineProposed'] },
  ],
  redirect: [
    { from: ['dispatched', 'in_progress'], to: ['dispatched'], by: ['desk'], when: ['workOrdered'] },
  ],
  involve: [
    { from: ['dispatched', 'in_progress', 'rectifying'], to: [], by: ['desk'], when: ['workOrdered'] },
  ],
  assist: [{ from: ['dispatched', 'in_progress', 'rectifying', 'checking'], to: [], by: ['helper'] }],
  take: [{ from: ['dispatched'], to: ['in_progress'], by: ['receiver'] }],
  assign: [{ from: ['in_progress', 'rectifying'], to: [], by: ['receiver'], when: ['workOrdered'] }],
  note: [{ from: open, to: [], by: ['requester', 'desk', 'receiver', 'helper', 'claimant', 'checker'] }],
  return: [
    {
      from: ['dispatched', 'in_progress', 'rectifying'],
      to: ['accepted'],
      by: ['receiver'],
      when: ['workOrdered'],
    },
  ],
  resolve: [
    { from: ['in_progress', 'rectifying'], to: ['checking'], by: ['receiver'], when: ['workOrdered'] },
    {
      from: ['in_progress', 'rectifying'],
      to: ['checking'],
      by: ['claimant'],
      kinds: ['wish'],
      when: ['matched'],
    },
  ],
  noLongerNeeded: [
    { from: ['in_progress', 'rectifying'], to: ['checking'], by: ['requester'], when: ['workOrdered'] },
  ],
  check: [
    {
      from: ['checking'],
      to: ['resolved', 'rectifying'],
      by: ['checker'],
      kinds: exceptWishes,
    },
    {
      from: ['checking'],
      to: ['resolved', 'rectifying'],
      by: ['checker'],
      kinds: ['wish'],
      when: ['deskOwns'],
    },
  ],
  thank: [{ from: ['checking'], to: ['closed', 'rectifying'], by: ['requester'], kinds: ['wish'] }],
  rate: [
    {
      from: ['resolved'],
      to: ['closed', 'rectifying'],
      by: ['requester'],
      kinds: ['wish', 'issue', 'complaint', 'suggestion'],
    },
    { from: ['resolved'], to: ['closed', 'rectifying'], by: ['checker'], when: ['ratedByOthers'] },
  ],
  remind: [
    { from: ['resolved'], to: [], by: ['clock'] },
    { from: ['accepted'], to: [], by: ['clock'], kinds: ['wish'], when: ['published'] },
  ],
  callNext: [
    { from: ['dispatched'], to: [], by: ['clock'], when: ['emergencyWaits'] },
    { from: untaken, to: ['dispatched'], by: ['clock'], when: ['emergencyAtDesk', 'noDeclineProposed'] },
  ],
  handOn: [
    {
      from: ['dispatched', 'in_progress', 'rectifying'],
      to: ['accepted'],
      by: ['clock'],
      when: ['workOrdered'],
    },
    { from: open, to: [], by: ['clock'], when: ['roleOwns'] },
  ],
  handToDesk: [{ from: ['checking'], to: [], by: ['clock'], kinds: ['wish'] }],
  lapse: [{ from: ['resolved'], to: ['closed'], by: ['clock'] }],
  withdraw: [{ from: untaken, to: ['withdrawn'], by: ['requester'] }],
} as const satisfies Record<string, readonly MoveRow[]>;

export type MoveName = keyof typeof lifecycle;
export const moveNames = Object.keys(lifecycle) as readonly MoveName[];
