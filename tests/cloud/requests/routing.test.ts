import fc from 'fast-check';
import { chooseReceiver } from '../../../cloud/community/find-receiver';
import { requestKinds } from '../../../cloud/contract/requests/kinds';
import { routeOf } from '../../../cloud/features/requests/dispatcher';
import { deskOwner } from '../../../cloud/features/requests/owner-rules';
import type { EligibleHolder } from '../../../cloud/features/requests/queries/load-eligible';
import type { Unrouted } from '../../../cloud/features/requests/queries/route-batch';
import { taskOf } from '../../../cloud/features/requests/task';

const path = ['street', 'community', 'grid', 'building', 'entrance'];
const people = ['requester', 'recorder', 'a', 'b', 'c'];
const dueAt = new Date('2026-06-15T09:30:00Z');

const aNode = fc.constantFrom(...path, 'elsewhere');
const aDuty = fc.record({
  nodeId: aNode,
  category: fc.constantFrom(null, 'lift', 'gas'),
  unitId: fc.constantFrom(null, 'unit-1', 'unit-2'),
  toGridWorker: fc.boolean(),
});
const aHolder: fc.Arbitrary<EligibleHolder> = fc.record({
  personId: fc.constantFrom(...people),
  role: fc.constantFrom('desk', 'streetCoordinator', 'gridWorker'),
  nodeId: aNode,
});
const aRequest: fc.Arbitrary<Unrouted> = fc.record({
  communityId: fc.constant('community'),
  requestId: fc.constant('request'),
  version: fc.constant(1),
  kind: fc.constantFrom(...requestKinds),
  requesterId: fc.constant('requester'),
  recordedBy: fc.constantFrom('requester', 'recorder'),
  aboutPersonId: fc.constantFrom(null, 'a'),
  onDutyId: fc.constantFrom(null, 'b'),
  isAboutDesk: fc.boolean(),
  placeId: fc.constant('entrance'),
  ancestors: fc.constant(path),
  category: fc.constantFrom(null, 'lift', 'gas'),
  isDirect: fc.boolean(),
  urgency: fc.constantFrom('normal', 'utilities', 'urgent'),
  dueAt: fc.constant(dueAt),
  settings: fc.constant({}),
});

function routed(request: Unrouted, duties: Parameters<typeof chooseReceiver>[0], holders: EligibleHolder[]) {
  return routeOf(request, { duties, holders, now: new Date('2026-06-12T02:00:00Z'), newId: () => 'order' });
}

describe('whatever the duties, the roles and the request', () => {
  it('there is exactly one next owner and a due time', () => {
    const holds = fc.property(aRequest, fc.array(aDuty), fc.array(aHolder), (request, duties, holders) => {
      const { owner, dueAt: due } = routed(request, duties, holders);

      expect(Object.keys(owner).filter((key) => ['nodeId', 'unitId', 'personId'].includes(key))).toHaveLength(
        1,
      );
      expect(due.getTime()).toBeGreaterThan(0);
    });
    fc.assert(holds, { numRuns: 500 });
  });

  it('a work order lies with whoever owns it, and only in a category that is sent straight on', () => {
    const holds = fc.property(aRequest, fc.array(aDuty), fc.array(aHolder), (request, duties, holders) => {
      const { owner, workOrder, proposed } = routed(request, duties, holders);

      expect(workOrder !== null).toBe((request.isDirect || request.onDutyId !== null) && proposed !== null);
      if (workOrder) expect(owner).toEqual(proposed);
    });
    fc.assert(holds, { numRuns: 500 });
  });

  it('nobody is proposed for what he filed himself', () => {
    const holds = fc.property(aRequest, fc.array(aDuty), fc.array(aHolder), (request, duties, holders) => {
      const { proposed } = routed(request, duties, holders);

      expect(proposed).not.toEqual({ personId: 'requester' });
    });
    fc.assert(holds, { numRuns: 500 });
  });

  it('without a straight way it ends at a desk or at the street', () => {
    const holds = fc.property(aRequest, fc.array(aDuty), fc.array(aHolder), (request, duties, holders) => {
      const { owner } = routed({ ...request, isDirect: false, onDutyId: null }, duties, holders);

      expect(owner).toMatchObject({ role: expect.stringMatching(/^(desk|streetCoordinator)$/) });
    });
    fc.assert(holds, { numRuns: 500 });
  });
});

it('gives straight work the time that the community itself has set', () => {
  const request = {
    ...fc.sample(aRequest, 1)[0],
    kind: 'issue',
    isDirect: true,
    category: 'gas',
    urgency: 'normal',
    settings: { deadlines: { take: { hours: 1 }, resolve: { hours: 7 } } },
  } as Unrouted;
  const duty = { nodeId: 'community', category: null, unitId: 'unit-1', toGridWorker: false };

  const { dueAt: takeBy, workOrder } = routed(request, [duty], []);

  expect([takeBy, workOrder?.dueAt].map((at) => at?.toISOString())).toEqual([
    '2026-06-12T03:00:00.000Z',
    '2026-06-12T09:00:00.000Z',
  ]);
});

it('goes one level up when the only desk member filed it himself, and stays at the desk when nobody is above', () => {
  const desk: EligibleHolder = { personId: 'requester', role: 'desk', nodeId: 'community' };
  const street: EligibleHolder = { personId: 'a', role: 'streetCoordinator', nodeId: 'street' };
  const excluded = new Set(['requester']);
  const here = { communityId: 'community', placeAncestors: ['street', 'community'], isAboutDesk: false };

  expect(deskOwner([desk, street], excluded, here)).toEqual({ role: 'streetCoordinator', nodeId: 'street' });
  expect(deskOwner([desk], excluded, here)).toEqual({ role: 'desk', nodeId: 'community' });
});

it('begins one level up when the desk itself is complained of, also while nobody holds the role there', () => {
  const desk: EligibleHolder = { personId: 'a', role: 'desk', nodeId: 'community' };
  const here = { communityId: 'community', placeAncestors: ['street', 'community'], isAboutDesk: true };

  expect(deskOwner([desk], new Set(), here)).toEqual({ role: 'streetCoordinator', nodeId: 'street' });
});

describe('the usual receiver', () => {
  const general = { nodeId: 'community', category: null, unitId: 'property', toGridWorker: false };
  const lift = { nodeId: 'community', category: 'lift', unitId: 'lifts', toGridWorker: false };
  const ofBuilding = { nodeId: 'building', category: null, unitId: 'builder', toGridWorker: false };
  const gridWorker = { nodeId: 'grid', category: 'lift', unitId: null, toGridWorker: true };
  const elsewhere = { nodeId: 'elsewhere', category: 'lift', unitId: 'far', toGridWorker: false };

  it.each([
    [
      'whoever has the category, before whoever has all of them',
      [general, lift],
      'lift',
      { unitId: 'lifts' },
    ],
    [
      'whoever has all of them, where nobody has the category',
      [general, lift],
      'gas',
      { unitId: 'property' },
    ],
    ['whoever is nearer, even with all categories', [lift, ofBuilding], 'lift', { unitId: 'builder' }],
    ['the grid worker, where the grid keeps it', [general, lift, gridWorker], 'lift', { toGridWorker: true }],
    ['nobody, when all duties are elsewhere', [elsewhere], 'lift', null],
    ['whoever has all of them, when the category is open', [general, lift], null, { unitId: 'property' }],
  ] as const)('is %s', (_what, duties, category, chosen) => {
    expect(chooseReceiver([...duties], path, category)).toEqual(chosen);
  });
});

describe('the next task', () => {
  const now = new Date('2026-06-12T02:00:00Z');
  const row = {
    kind: 'issue',
    state: 'submitted',
    wallRank: null,
    releases: 0,
    isDeclineProposed: false,
    ownerRole: 'desk',
    claimState: null,
    dueAt: new Date('2026-06-13T02:00:00Z'),
  } as const;
  const past = new Date('2026-06-11T02:00:00Z');

  it.each([
    ['triage', {}],
    ['confirmDecline', { isDeclineProposed: true }],
    ['sendOut', { state: 'accepted' }],
    ['publish', { state: 'accepted', kind: 'wish' }],
    ['watchWall', { state: 'accepted', kind: 'wish', wallRank: 0 }],
    ['findUnit', { state: 'accepted', kind: 'wish', wallRank: 0, dueAt: past }],
    ['findUnit', { state: 'accepted', kind: 'wish', wallRank: 0, releases: 2 }],
    ['take', { state: 'dispatched', ownerRole: null }],
    ['match', { state: 'in_progress', kind: 'wish', claimState: 'claimed' }],
    ['resolve', { state: 'in_progress', ownerRole: null }],
    ['check', { state: 'checking', ownerRole: 'gridWorker' }],
    ['wait', { state: 'checking', ownerRole: null }],
    ['rectify', { state: 'rectifying', ownerRole: null }],
    ['wait', { state: 'resolved', ownerRole: null }],
  ] as const)('is %s for %j', (task, changed) => {
    expect(taskOf({ ...row, ...changed }, now)).toBe(task);
  });
});
