import { allowedMoves, isAllowed } from '../../../cloud/contract/requests/allowed-moves';
import { type RequestKind, requestKinds } from '../../../cloud/contract/requests/kinds';
import type {
  Condition,
  MoveName,
  MoveRow,
  RequestState,
  Standing,
} from '../../../cloud/contract/requests/lifecycle';
import {
  isOpen,
  lifecycle,
  moveNames,
  requestStates,
  standings,
} from '../../../cloud/contract/requests/lifecycle';
import type { Tables } from '../../../cloud/platform/database/tables';
import { openTestDatabase } from '../../support/database';

const every: ReadonlySet<Condition> = new Set<Condition>([
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
]);

/** What the domain says, written down a second time: for each move the states it starts from and who may make it. */
const domain: Record<
  MoveName,
  { from: readonly RequestState[]; by: readonly Standing[]; kinds?: readonly RequestKind[] }
> = {
  submit: { from: [], by: ['requester'] },
  register: { from: [], by: ['recorder'] },
  adopt: { from: requestStates, by: ['holder'] },
  adoptClaim: { from: ['in_progress', 'checking', 'rectifying'], by: ['holder'], kinds: ['wish'] },
  settle: { from: ['submitted', 'accepted'], by: ['settler'] },
  correct: { from: ['submitted', 'accepted', 'dispatched'], by: ['desk'] },
  ask: { from: ['submitted', 'accepted', 'in_progress'], by: ['desk', 'receiver', 'claimant'] },
  answer: { from: ['submitted', 'accepted', 'in_progress'], by: ['requester'] },
  resume: { from: ['submitted', 'accepted', 'in_progress'], by: ['clock'] },
  redirect: { from: ['dispatched', 'in_progress'], by: ['desk'] },
  involve: { from: ['dispatched', 'in_progress', 'rectifying'], by: ['desk'] },
  assist: { from: ['dispatched', 'in_progress', 'rectifying', 'checking'], by: ['helper'] },
  assign: { from: ['in_progress', 'rectifying'], by: ['receiver'] },
  noLongerNeeded: { from: ['in_progress', 'rectifying'], by: ['requester'] },
  route: { from: ['submitted'], by: ['dispatcher'] },
  accept: { from: ['submitted'], by: ['desk', 'secondDesk'] },
  proposeDecline: { from: ['submitted', 'accepted'], by: ['desk'] },
  decline: { from: ['submitted', 'accepted'], by: ['secondDesk'] },
  publish: { from: ['accepted'], by: ['desk', 'secondDesk'], kinds: ['wish'] },
  publishThanks: { from: ['closed'], by: ['desk'], kinds: ['wish'] },
  unpublish: { from: ['accepted'], by: ['desk'], kinds: ['wish'] },
  claim: { from: ['accepted'], by: ['claimer'], kinds: ['wish'] },
  match: { from: ['in_progress'], by: ['desk'], kinds: ['wish'] },
  release: { from: ['in_progress', 'rectifying'], by: ['claimant', 'desk', 'clock'], kinds: ['wish'] },
  dispatch: { from: ['accepted'], by: ['desk', 'secondDesk'] },
  take: { from: ['dispatched'], by: ['receiver'] },
  note: {
    from: [
      'submitted',
      'accepted',
      'dispatched',
      'in_progress',
      'planned',
      'checking',
      'resolved',
      'rectifying',
    ],
    by: ['requester', 'desk', 'receiver', 'helper', 'claimant', 'checker'],
  },
  return: { from: ['dispatched', 'in_progress', 'rectifying'], by: ['receiver'] },
  resolve: { from: ['in_progress', 'rectifying'], by: ['receiver', 'claimant'] },
  check: { from: ['checking'], by: ['checker'] },
  thank: { from: ['checking'], by: ['requester'], kinds: ['wish'] },
  rate: { from: ['resolved'], by: ['requester', 'checker'] },
  remind: { from: ['resolved', 'accepted'], by: ['clock'] },
  callNext: { from: ['submitted', 'accepted', 'dispatched'], by: ['clock'] },
  handOn: {
    from: [
      'submitted',
      'accepted',
      'dispatched',
      'in_progress',
      'planned',
      'checking',
      'resolved',
      'rectifying',
    ],
    by: ['clock'],
  },
  handToDesk: { from: ['checking'], by: ['clock'], kinds: ['wish'] },
  lapse: { from: ['resolved'], by: ['clock'] },
  withdraw: { from: ['submitted', 'accepted', 'dispatched'], by: ['requester'] },
};

/**
 * Claimants resolve and ask, and the clock reminds of the wall, for wishes only; the desk asks before somebody works on it, and whoever works
 * on it then; what a patrol found is not rated by whoever found it. The rest of the rows hold for every kind they name.
 */
function expected(move: MoveName, state: RequestState, standing: Standing, kind: RequestKind): boolean {
  const { from, by, kinds } = domain[move];
  if (['resolve', 'ask'].includes(move) && standing === 'claimant' && kind !== 'wish') return false;
  if (move === 'ask' && (standing === 'desk') === (state === 'in_progress')) return false;
  if (move === 'rate' && standing === 'requester' && kind === 'patrol') return false;
  if (move === 'remind' && state === 'accepted' && kind !== 'wish') return false;
  return from.includes(state) && by.includes(standing) && (kinds === undefined || kinds.includes(kind));
}

describe.each(moveNames)('%s', (move) => {
  it('is allowed from exactly its states, to exactly its people, for exactly its kinds', () => {
    const found: string[] = [];
    const due: string[] = [];
    for (const state of requestStates)
      for (const standing of standings)
        for (const kind of requestKinds) {
          const cell = `${state} ${standing} ${kind}`;
          if (isAllowed(move, { kind, state, conditions: every }, new Set([standing]))) found.push(cell);
          if (expected(move, state, standing, kind)) due.push(cell);
        }

    expect(found).toEqual(due);
  });

  it('is refused while a condition of its row is missing', () => {
    const rows: readonly MoveRow[] = lifecycle[move];
    for (const row of rows.filter(({ when }) => when !== undefined))
      for (const state of row.from) {
        const facts = { kind: row.kinds?.[0] ?? 'issue', state, conditions: new Set<Condition>() } as const;
        const others = rows.filter((one) => one.when === undefined && one.from.includes(state));
        expect(isAllowed(move, facts, new Set(row.by)) && others.length === 0).toBe(false);
      }
  });
});

it('offers strangers nothing in any state', () => {
  for (const state of requestStates)
    expect(allowedMoves({ kind: 'wish', state, conditions: every }, new Set())).toEqual([]);
});

it('names the very states that the database accepts, and the ends that need no owner', async () => {
  const database = await openTestDatabase<Tables>(1);
  const { rows } = await database.pool.query<{ state: string }>(
    'select unnest(enum_range(null::request_state))::text as state',
  );
  await database.close();

  expect(rows.map(({ state }) => state)).toEqual([...requestStates]);
  expect(requestStates.filter((state) => !isOpen(state))).toEqual([
    'closed',
    'declined',
    'withdrawn',
    'merged',
  ]);
});
