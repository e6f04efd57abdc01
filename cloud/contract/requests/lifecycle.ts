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
 * `secondDesk` is a desk member other than the one who proposed to decline.
 */
export const standings = [
  'requester',
  'desk',
  'secondDesk',
  'receiver',
  'claimer',
  'claimant',
  'checker',
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

/**
 * The table of moves. The server's check, the buttons the client draws and the test against SQL all read it; what is not in it cannot
 * happen. A move with several rows is allowed when one of them allows it.
 */
export const lifecycle = {
  submit: [{ from: [], to: ['submitted'], by: ['requester'] }],
  route: [{ from: ['submitted'], to: ['submitted', 'dispatched'], by: ['dispatcher'] }],
  accept: [
    { from: ['submitted'], to: ['accepted'], by: ['desk'], when: ['noDeclineProposed'] },
    { from: ['submitted'], to: ['accepted'], by: ['secondDesk'], when: ['declineProposed'] },
  ],
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
  take: [{ from: ['dispatched'], to: ['in_progress'], by: ['receiver'] }],
  note: [{ from: open, to: [], by: ['requester', 'desk', 'receiver', 'claimant', 'checker'] }],
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
  check: [
    { from: ['checking'], to: ['resolved', 'rectifying'], by: ['checker'], kinds: ['issue', 'suggestion'] },
    {
      from: ['checking'],
      to: ['resolved', 'rectifying'],
      by: ['checker'],
      kinds: ['wish'],
      when: ['deskOwns'],
    },
  ],
  thank: [{ from: ['checking'], to: ['closed', 'rectifying'], by: ['requester'], kinds: ['wish'] }],
  rate: [{ from: ['resolved'], to: ['closed', 'rectifying'], by: ['requester'] }],
  remind: [
    { from: ['resolved'], to: [], by: ['clock'] },
    { from: ['accepted'], to: [], by: ['clock'], kinds: ['wish'], when: ['published'] },
  ],
  handToDesk: [{ from: ['checking'], to: [], by: ['clock'], kinds: ['wish'] }],
  lapse: [{ from: ['resolved'], to: ['closed'], by: ['clock'] }],
  withdraw: [{ from: ['submitted', 'accepted', 'dispatched'], to: ['withdrawn'], by: ['requester'] }],
} as const satisfies Record<string, readonly MoveRow[]>;

export type MoveName = keyof typeof lifecycle;
export const moveNames = Object.keys(lifecycle) as readonly MoveName[];

/** What the table needs to know of a request. */
export interface RequestFacts {
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly conditions: ReadonlySet<Condition>;
}

/** Says whether the table allows a move, by somebody who stands so to the request. */
export function isAllowed(move: MoveName, facts: RequestFacts, standing: ReadonlySet<Standing>): boolean {
  const rows: readonly MoveRow[] = lifecycle[move];
  return rows.some(
    (row) =>
      row.from.includes(facts.state) &&
      row.by.some((one) => standing.has(one)) &&
      (row.kinds === undefined || row.kinds.includes(facts.kind)) &&
      (row.when ?? []).every((condition) => facts.conditions.has(condition)),
  );
}

/** Lists the moves open to somebody, in the table's order: the buttons of a page. */
export function allowedMoves(facts: RequestFacts, standing: ReadonlySet<Standing>): MoveName[] {
  return moveNames.filter((move) => isAllowed(move, facts, standing));
}
