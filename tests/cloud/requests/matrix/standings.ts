import { v7 as uuidv7 } from 'uuid';
import { isAllowed } from '../../../../cloud/contract/requests/allowed-moves';
import { type RequestKind, requestKinds } from '../../../../cloud/contract/requests/kinds';
import { conditions, type MoveName, requestStates } from '../../../../cloud/contract/requests/lifecycle';
import { type Role, roles } from '../../../../cloud/contract/shared/roles';
import { policyOf } from '../../../../cloud/features/requests/deadlines';
import type { Owner, Snapshot } from '../../../../cloud/features/requests/snapshot';
import { canSee, standingsOf } from '../../../../cloud/features/requests/standing';
import type { Caller } from '../../../../cloud/platform/context';

/** Everybody there is, each by a letter: the resident, who has no role, and every role. */
const letters: Record<'resident' | Role, string> = {
  resident: 'r',
  volunteer: 'v',
  gridWorker: 'g',
  buildingHead: 'b',
  desk: 'd',
  unitLead: 'l',
  unitMember: 'm',
  streetCoordinator: 's',
  supervisor: 'u',
  administrator: 'a',
};
export const everybody = ['resident', ...roles] as const;
export type Body = (typeof everybody)[number];

/** Somebody as the letters of a cell: `-` for nobody, `all` for everybody. */
export function cell(isIn: (body: Body) => boolean): string {
  const found = everybody.filter(isIn);
  if (found.length === everybody.length) return 'all';
  return found.map((body) => letters[body] ?? '?').join('') || '-';
}

/** A table as text, so that a row, a column or a letter more than is written down fails. */
export function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [['', ...columns], ...rows].map((row) =>
    row
      .map((word, place) => word.padEnd(place === 0 ? 15 : 13))
      .join('')
      .trimEnd(),
  );
  return `\n${lines.join('\n')}\n`;
}

const me = uuidv7();
const someone = uuidv7();
const myUnit = uuidv7();
const community = uuidv7();
const street = uuidv7();
const here = [street, community, uuidv7(), uuidv7()];

type Grant = Caller['grants'][number];

/** The place where each role is given; a role of a unit is given with it. */
const nodeOf: Record<Role, number> = {
  volunteer: 1,
  gridWorker: 2,
  buildingHead: 3,
  desk: 1,
  unitLead: 1,
  unitMember: 1,
  streetCoordinator: 0,
  supervisor: 0,
  administrator: 1,
};

function grantOf(role: Role, unitId: string | null, isElsewhere: boolean): Grant {
  const depth = nodeOf[role];
  return {
    role,
    nodeId: isElsewhere ? uuidv7() : (here[depth] ?? ''),
    nodeName: '',
    level: 'community',
    communityId: depth === 0 ? null : isElsewhere ? uuidv7() : community,
    unitId,
    unitName: null,
  };
}

function callerWith(grants: readonly Grant[]): Caller {
  return { personId: me, callName: '', homeCommunityId: null, homePlaceId: null, homeSettings: {}, grants };
}

/** A person in a role, in a unit of no concern where the role asks for one. */
export function bodyOf(body: Body, isElsewhere = false, more: readonly Grant[] = []): Caller {
  if (body === 'resident') return callerWith(more);
  const isOfUnit = body === 'unitLead' || body === 'unitMember';
  return callerWith([grantOf(body, isOfUnit ? uuidv7() : null, isElsewhere), ...more]);
}

/** A matter at the place, of somebody else's, that nobody has touched. */
export function matterOf(over: Partial<Snapshot>): Snapshot {
  return {
    communityId: community,
    requestId: uuidv7(),
    version: 1,
    kind: 'issue',
    state: 'submitted',
    requesterId: someone,
    recordedBy: someone,
    requesterHasAccount: true,
    aboutUnitId: null,
    aboutPersonId: null,
    isAboutDesk: false,
    placeId: here[3] ?? '',
    placeAncestors: here,
    gridId: here[2] ?? null,
    category: null,
    urgency: 'normal',
    emergency: null,
    owner: { role: 'desk', nodeId: community },
    dueAt: null,
    askCount: 0,
    pausedTurn: null,
    declineProposedBy: null,
    wallRank: null,
    releases: 0,
    workOrder: null,
    helperOrders: [],
    claim: null,
    handlerIds: [],
    handlerUnitIds: [],
    workerIds: [],
    policy: policyOf({}),
    ...over,
  };
}

function workOrder(over: Partial<NonNullable<Snapshot['workOrder']>>): NonNullable<Snapshot['workOrder']> {
  const none = {
    receiverUnitId: null,
    receiverPersonId: null,
    takenBy: null,
    assignedTo: null,
    visitAt: null,
  };
  return { id: uuidv7(), state: 'taken', dueAt: new Date(0), ...none, ...over };
}

/** How somebody can stand to a matter besides a role: what makes it so in the matter, and what membership comes with it. */
export const relations = {
  stranger: { matter: {}, also: [] },
  filed: { matter: { requesterId: me, recordedBy: me }, also: [] },
  recorded: { matter: { recordedBy: me }, also: [] },
  handled: {
    matter: {
      handlerIds: [me],
      workerIds: [me],
      workOrder: workOrder({ receiverPersonId: me, takenBy: me }),
    },
    also: [],
  },
  unitHandled: {
    matter: {
      handlerIds: [someone],
      handlerUnitIds: [myUnit],
      workOrder: workOrder({ receiverUnitId: myUnit }),
    },
    also: [grantOf('unitMember', myUnit, false)],
  },
  claimed: {
    matter: {
      kind: 'wish',
      handlerIds: [me],
      claim: { id: uuidv7(), claimantId: me, unitId: null, state: 'matched', termEndsAt: new Date(0) },
    },
    also: [],
  },
  aboutMe: { matter: { kind: 'complaint', aboutPersonId: me }, also: [] },
  aboutMyUnit: {
    matter: { kind: 'complaint', aboutUnitId: myUnit },
    also: [grantOf('unitMember', myUnit, false)],
  },
  aboutMyDesk: { matter: { kind: 'complaint', isAboutDesk: true }, also: [grantOf('desk', null, false)] },
} satisfies Record<string, { matter: Partial<Snapshot>; also: readonly Grant[] }>;
export type Relation = keyof typeof relations;

const owners: readonly Owner[] = [
  { role: 'desk', nodeId: community },
  { role: 'gridWorker', nodeId: here[2] ?? '' },
  { role: 'streetCoordinator', nodeId: street },
  { unitId: myUnit },
];

/** Every matter of a relation: of each kind and state, whoever's turn it is, with a proposal to decline or without. */
function* mattersOf(relation: Relation): Iterable<Snapshot> {
  const { matter } = relations[relation] as { matter: Partial<Snapshot> };
  const kinds: readonly RequestKind[] = matter.kind ? [matter.kind] : requestKinds;
  for (const kind of kinds)
    for (const state of requestStates)
      for (const owner of owners)
        for (const declineProposedBy of [null, someone, me])
          for (const wallRank of kind === 'wish' ? [null, 1] : [null])
            yield matterOf({ ...matter, kind, state, owner, declineProposedBy, wallRank });
}

/** Who can ever do each move in a relation, whatever conditions the table asks for besides. */
export function doersOf(moves: readonly MoveName[], relation: Relation): Record<string, Set<Body>> {
  const found: Record<string, Set<Body>> = Object.fromEntries(moves.map((move) => [move, new Set()]));
  const all = new Set(conditions);
  for (const body of everybody) {
    const caller = bodyOf(body, false, relations[relation].also);
    for (const matter of mattersOf(relation)) {
      if (!canSee(caller, matter)) continue;
      const standings = standingsOf(caller, matter);
      const facts = { kind: matter.kind, state: matter.state, conditions: all };
      for (const move of moves) if (isAllowed(move, facts, standings)) found[move]?.add(body);
    }
  }
  return found;
}
