import type { alarms } from '../../../cloud/contract/administration/alarms';
import type { namedPerson, placeRoles } from '../../../cloud/contract/administration/people';
import type { administeredPlace } from '../../../cloud/contract/administration/places';
import type { categorySettings, units } from '../../../cloud/contract/administration/shared';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeEach(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
});
afterEach(() => database.close());

type Place = OutputOf<typeof administeredPlace>;
const place = (nodeId?: string) =>
  act.does<Place>('admin', 'administered-place', nodeId === undefined ? {} : { nodeId });

async function nodeNamed(name: string): Promise<string> {
  const { rows } = await database.pool.query('select id from tree_node where name = $1', [name]);
  return rows[0].id;
}

const building = (more: object) => ({
  parentId: null,
  level: 'building',
  name: '9 栋',
  label: '',
  households: 40,
  phone: null,
  ...more,
});

it('shows an administrator the tops of the own reach, and nothing beside it', async () => {
  const top = await place();

  expect(top.children.map(({ nodeId }) => nodeId)).toEqual([community.communityId]);
  for (const nodeId of [community.otherCommunityId, await nodeNamed('古荡街道')])
    expect(await act.tries('admin', 'administered-place', { nodeId })).toBe('NOT_FOUND');
  expect(await act.tries('desk', 'administered-place', {})).toBe('FORBIDDEN');
});

it('makes a node, renames it, and tells whoever was slower that it has changed', async () => {
  const parentId = await nodeNamed('1 网格');
  const { nodeId } = await act.does<{ nodeId: string }>('admin', 'save-node', building({ parentId }));
  const seen = (await place(nodeId)).node;
  const change = building({ nodeId, version: seen?.version, parentId, name: '9 栋南' });

  expect(seen).toMatchObject({ label: '9 栋', above: ['古荡街道', '樟树里社区', '1 网格'] });
  await act.does('admin', 'save-node', change);
  expect(await act.tries('admin', 'save-node', { ...change, name: '9 栋北' })).toBe('CHANGED');
  expect((await place(nodeId)).node?.name).toBe('9 栋南');
});

it('moves a building with everything in it to another grid, but never below itself or out of its community', async () => {
  const [grid, otherGrid] = [await nodeNamed('1 网格'), await nodeNamed('2 网格')];
  const { node } = await place(community.buildingId);
  const move = (parentId: string | null) =>
    building({ nodeId: community.buildingId, version: node?.version, parentId, name: '8 栋' });

  expect(await act.tries('admin', 'save-node', move(community.entranceId))).toBe('INVALID');
  expect(await act.tries('admin', 'save-node', move(community.otherCommunityId))).toBe('INVALID');
  await act.does('admin', 'save-node', move(otherGrid));

  const { rows } = await database.pool.query('select ancestors from tree_node where id = $1', [
    community.entranceId,
  ]);
  expect(rows[0].ancestors.slice(1)).toEqual([
    community.communityId,
    otherGrid,
    community.buildingId,
    community.entranceId,
  ]);
  expect((await place(grid)).children).toEqual([]);
});

it.each([
  ['a level above its parent', { level: 'street' }, 'INVALID'],
  ['a name with a slash', { name: '9/10 栋' }, 'INVALID'],
  ['the name of a neighbour', { name: '8 栋' }, 'INVALID'],
])('refuses a node of %s', async (_what, more, code) => {
  const parentId = await nodeNamed('1 网格');

  expect(await act.tries('admin', 'save-node', building({ parentId, ...more }))).toBe(code);
});

it('grants a role from a day to a day, once, and ends it at once', async () => {
  const nodeId = await nodeNamed('1 网格');
  const role = { nodeId, role: 'gridWorker', unitId: null, name: '何静', phone: '13911112222' };
  const days = { fromDate: '2026-06-12', toDate: '2026-06-30' };
  await act.does('admin', 'grant-role', { ...role, ...days });

  expect(await act.tries('admin', 'grant-role', { ...role, ...days })).toBe('CHANGED');
  expect(await act.tries('admin', 'grant-role', { ...role, ...days, name: '何静静' })).toBe('INVALID');
  const read = () => act.does<OutputOf<typeof placeRoles>>('admin', 'place-roles', { nodeId });
  const [granted] = (await read()).items;
  expect(granted).toMatchObject({ name: '何静', phone: '13911112222', ...days });
  const { grantId, version } = granted ?? {};
  await act.does('admin', 'save-role', { grantId, version, fromDate: '2026-06-12', toDate: null });
  expect(await act.tries('admin', 'end-role', { grantId, version })).toBe('CHANGED');
  const [saved] = (await read()).items;
  await act.does('admin', 'end-role', { grantId, version: saved?.version });
  expect((await read()).items.map(({ name }) => name)).toEqual(['grid']);
});

it('corrects a name or number, but not of somebody who also works elsewhere', async () => {
  const personId = community.id.grid;
  const read = () => act.does<OutputOf<typeof namedPerson>>('admin', 'named-person', { personId });
  const named = await read();
  const right = { personId, version: named.version, name: '何静', callName: '小何', phone: '13911113333' };
  await act.does('admin', 'save-person', right);

  expect(await act.tries('admin', 'save-person', right)).toBe('CHANGED');
  const now = await read();
  expect(now).toMatchObject({ name: '何静', callName: '小何', phone: '13911113333', isMine: true });
  const theirs = { ...right, version: now.version, phone: '13800000000' };
  expect(await act.tries('admin', 'save-person', theirs)).toBe('INVALID');
  expect(await act.tries('admin', 'named-person', { personId: community.id.far })).toBe('NOT_FOUND');
  await database.pool.query(
    `insert into role_grant (id, person_id, role, node_id, from_date) values (gen_random_uuid(), $1, 'desk', $2, '2026-01-01')`,
    [personId, community.otherCommunityId],
  );
  expect(await act.tries('admin', 'save-person', { ...right, version: now.version })).toBe('FORBIDDEN');
});

it('lets a role hold on its whole last day and not a minute longer', async () => {
  const end = { fromDate: '2026-01-01', toDate: '2026-06-12' };
  const { items } = await act.does<OutputOf<typeof placeRoles>>('admin', 'place-roles', {
    nodeId: community.communityId,
  });
  const desk = items.find(({ name }) => name === 'desk');
  await act.does('admin', 'save-role', { grantId: desk?.grantId, version: desk?.version, ...end });

  act.pass(13 + 59 / 60);
  expect(await act.tries('desk', 'work-queue', { view: 'waiting' })).toBe('ok');
  act.pass(1 / 60);
  expect(await act.tries('desk', 'work-queue', { view: 'waiting' })).toBe('FORBIDDEN');
});

it('writes a rule for a category at a place once, and takes it away again', async () => {
  const { communityId: nodeId, unitId } = community;
  const rule = { nodeId, category: 'lighting', unitId };
  const { dutyId } = await act.does<{ dutyId: string }>('admin', 'save-duty', rule);

  expect(await act.tries('admin', 'save-duty', rule)).toBe('CHANGED');
  expect(await act.tries('admin', 'save-duty', { ...rule, category: 'nothing' })).toBe('INVALID');
  const seen = (await place(nodeId)).duties.find((one) => one.dutyId === dutyId);
  const change = { ...rule, dutyId, version: seen?.version, unitId: null };
  await act.does('admin', 'save-duty', change);
  expect(await act.tries('admin', 'remove-duty', { dutyId, version: seen?.version })).toBe('CHANGED');
  const now = (await place(nodeId)).duties.find((one) => one.dutyId === dutyId);
  expect(now).toMatchObject({ categoryName: '楼道照明', unitId: null });
  await act.does('admin', 'remove-duty', { dutyId, version: now?.version });
  expect((await place(nodeId)).duties).toHaveLength(3);
});

it('puts only people with a role here on duty, over midnight too', async () => {
  const shift = { nodeId: community.communityId, weekday: 5, fromMinute: 1050, toMinute: 510 };

  expect(await act.tries('admin', 'save-shift', { ...shift, personId: community.id.far })).toBe('INVALID');
  await act.does('admin', 'save-shift', { ...shift, personId: community.id.desk });
  const [seen] = (await place(community.communityId)).shifts;
  expect(seen).toMatchObject({ name: 'desk', fromMinute: 1050, toMinute: 1950 });
  const { shiftId, version } = seen ?? {};
  await act.does('admin', 'remove-shift', { shiftId, version });
  expect(await act.tries('admin', 'remove-shift', { shiftId, version })).toBe('NOT_FOUND');
});

it('changes a unit that only the own community uses, and leaves what all share to who administers all', async () => {
  const read = async () => (await act.does<OutputOf<typeof units>>('admin', 'units', {})).items;
  const [first] = await read();
  const unit = { unitId: first?.unitId, name: first?.name, trade: '电梯', phone: null, superior: null };

  await act.does('admin', 'save-unit', { ...unit, version: first?.version });
  expect(await act.tries('admin', 'save-unit', { ...unit, version: first?.version })).toBe('CHANGED');
  await database.pool.query(
    `insert into duty (id, node_id, category_code, unit_id) values (gen_random_uuid(), $1, null, $2)`,
    [community.otherCommunityId, first?.unitId],
  );
  const [shared] = await read();
  expect(await act.tries('admin', 'save-unit', { ...unit, version: shared?.version })).toBe('FORBIDDEN');
  const { isMine } = await act.does<OutputOf<typeof categorySettings>>('admin', 'category-settings', {});
  expect(isMine).toBe(false);
  const category = {
    code: 'pets',
    name: '宠物',
    kind: 'issue',
    urgency: 'normal',
    isDirect: false,
    emergency: null as string | null,
    hints: [],
  };
  expect(await act.tries('admin', 'save-category', category)).toBe('FORBIDDEN');
  await database.pool.query(
    `update role_grant set node_id = (select parent_id from tree_node where id = node_id) where role = 'administrator'`,
  );
  await act.does('admin', 'save-category', category);
  expect(await act.tries('admin', 'save-category', category)).toBe('CHANGED');
  const wish = { ...category, code: 'rescue', kind: 'wish', emergency: 'danger' };
  expect(await act.tries('admin', 'save-category', wish)).toBe('INVALID');
  await act.does('admin', 'save-category', { ...wish, kind: 'issue' });
  const heard = await act.does('chen', 'hear-emergency', { text: '', category: 'rescue' });
  expect(heard).toEqual({ emergency: 'danger' });
});

it('sets a community’s own deadlines, which the next matter is given', async () => {
  const { communityId } = community;
  const version = (await place(communityId)).node?.version;
  const deadlines = { firstAnswer: { normal: { hours: 1 } } };
  await act.does('admin', 'save-deadlines', { communityId, version, deadlines });

  expect(await act.tries('admin', 'save-deadlines', { communityId, version, deadlines })).toBe('CHANGED');
  const never = { firstAnswer: { normal: { hours: 0 } } };
  expect(await act.tries('admin', 'save-deadlines', { communityId, version, deadlines: never })).toBe(
    'INVALID',
  );
  const ahead = await act.does<{ firstAnswerDueAt: string }>('chen', 'forecast', { kind: 'issue' });
  expect(ahead.firstAnswerDueAt).toBe('2026-06-12T03:00:00.000Z');
});

it('says what is missing, and is quiet when it is there', async () => {
  const missing = async () =>
    (await act.does<OutputOf<typeof alarms>>('admin', 'alarms', {})).alarms.map(
      ({ kind, placeName, subject }) => [kind, placeName, subject],
    );
  expect(await missing()).toEqual([['nobodyOnDuty', '樟树里社区', null]]);

  const shift = { nodeId: community.communityId, weekday: 5, fromMinute: 480, toMinute: 660 };
  await act.does('admin', 'save-shift', { ...shift, personId: community.id.desk });
  expect(await missing()).toEqual([['dutyGap', '樟树里社区', '2026-06-12T03:00:00Z']]);

  await database.pool.query(`update role_grant set revoked_at = now() where person_id = any($1)`, [
    [community.id.grid, community.id.zhao, community.id.desk, community.id.deskTwo],
  ]);
  await database.pool.query('delete from duty where category_code is null');

  expect(await missing()).toEqual([
    ['nobodyOnDuty', '樟树里社区', null],
    ['communityWithoutDesk', '樟树里社区', null],
    ['gridWithoutWorker', '1 网格', null],
    ['unitWithoutMembers', '樟树里社区', '安达电梯'],
    ['categoryWithoutReceiver', '樟树里社区', '楼道照明'],
  ]);
});
