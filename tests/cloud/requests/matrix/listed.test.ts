import { requestKinds } from '../../../../cloud/contract/requests/kinds';
import { type Role, roles } from '../../../../cloud/contract/shared/roles';
import type { Tables } from '../../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../../support/community';
import { openTestDatabase, type TestDatabase } from '../../../support/database';
import { grantRole } from '../../../support/small-community';
import { workingIn } from '../../../support/working';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
/** The matters by kind, complaints also by whom they are about. */
let matters: Record<string, string>;

/** Somebody of the same community in each role, and in some roles somebody elsewhere. */
const staff: readonly (readonly [who: string, person: Person, role: Role | null])[] = [
  ['resident', 'hao', null],
  ['volunteer', 'lin', 'volunteer'],
  ['gridWorker', 'grid', 'gridWorker'],
  ['otherGridWorker', 'otherGrid', 'gridWorker'],
  ['buildingHead', 'wang', 'buildingHead'],
  ['desk', 'desk', 'desk'],
  ['otherDesk', 'far', 'desk'],
  ['unitLead', 'liLead', 'unitLead'],
  ['unitMember', 'zhao', 'unitMember'],
  ['streetCoordinator', 'street', 'streetCoordinator'],
  ['supervisor', 'zhou', 'supervisor'],
  ['administrator', 'admin', 'administrator'],
];
const words = '水泵房夜里有怪声';

async function enterMatters(): Promise<Record<string, string>> {
  const place = { nodeId: community.entranceId };
  const file = async (operation: string, input: object): Promise<string> =>
    (await act.does('chen', operation, { text: words, place, photos: [], ...input })).requestId;
  const wish = { title: words, story: words, place, onBehalfOf: 'self', photos: [] };
  const { requestId: wishId } = await act.does('chen', 'submit-wish', wish);
  const { registered } = workingIn(act, community, database.db);
  const patrol = await registered({ kind: 'patrol', channel: 'patrol', requester: undefined, text: words });
  const complain = (about: object) => file('make-complaint', { about });
  return {
    wish: wishId,
    issue: await file('report-issue', {}),
    suggestion: await file('make-suggestion', {}),
    patrol: patrol.requestId,
    complaint: await complain({ kind: 'other' }),
    complaintAboutDesk: await complain({ kind: 'desk' }),
    complaintAboutGridWorker: await complain({ kind: 'person', id: community.id.grid }),
    complaintAboutUnit: await complain({ kind: 'unit', id: community.unitId }),
  };
}

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  const { wang, zhou } = community.id;
  await grantRole(database.pool, { personId: wang, role: 'buildingHead', nodeId: community.buildingId });
  const { rows } = await database.pool.query(`select id from tree_node where level = 'street'`);
  await database.pool.query('delete from role_grant where person_id = $1', [zhou]);
  await grantRole(database.pool, { personId: zhou, role: 'supervisor', nodeId: rows[0].id });
  act = actingIn(database.db, community);
  matters = await enterMatters();
  await act.deliver();
});
afterAll(() => database.close());

async function opened(person: Person): Promise<string[]> {
  const found: string[] = [];
  for (const [name, requestId] of Object.entries(matters))
    if ((await act.tries(person, 'matter', act.ref(requestId))) === 'ok') found.push(name);
  return found;
}

async function listed(person: Person, asked: object): Promise<string[]> {
  const reply = await act.call(person, 'work-queue', { view: 'all', ...asked });
  if (!reply.ok) return [];
  const items = (reply.data as { items: { requestId: string }[] }).items.map(({ requestId }) => requestId);
  return Object.keys(matters).filter((name) => items.includes(matters[name] ?? ''));
}

const everything = [
  ...['wish', 'issue', 'suggestion', 'patrol'],
  ...['complaint', 'complaintAboutDesk', 'complaintAboutGridWorker', 'complaintAboutUnit'],
];
const except = (...names: string[]) => everything.filter((name) => !names.includes(name));

const sees: Record<string, readonly string[]> = {
  resident: [],
  volunteer: [],
  gridWorker: except('complaintAboutDesk', 'complaintAboutGridWorker'),
  otherGridWorker: [],
  buildingHead: ['wish', 'issue', 'suggestion', 'patrol'],
  desk: except('complaintAboutDesk'),
  otherDesk: [],
  unitLead: [],
  unitMember: [],
  streetCoordinator: everything,
  supervisor: everything,
  administrator: [],
};

it('knows every kind and every role', () => {
  expect(requestKinds.filter((kind) => !(kind in matters))).toEqual([]);
  expect(roles.filter((role) => !staff.some(([, , one]) => one === role))).toEqual([]);
  expect(Object.keys(sees)).toEqual(staff.map(([who]) => who));
});

it.each(staff)(
  '%s opens exactly what is theirs to see, and finds nothing else by list or words',
  async (who, person) => {
    const open = await opened(person);

    expect(open).toEqual(sees[who]);
    for (const asked of [{}, { search: words }, { kind: 'complaint' }])
      expect((await listed(person, asked)).filter((name) => !open.includes(name))).toEqual([]);
  },
);
