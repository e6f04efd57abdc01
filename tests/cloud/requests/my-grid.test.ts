import { v7 as uuidv7 } from 'uuid';
import type { myGrid } from '../../../cloud/contract/requests/my-grid';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { grantRole } from '../../support/small-community';
import { workingIn } from '../../support/working';

type Places = OutputOf<typeof myGrid>['places'];

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let work: ReturnType<typeof workingIn>;
/** The first entrance of the same building; nobody of the usual people lives there. */
let firstEntranceId: string;

/** Enters a node below another, with so many households. */
async function enterBelow(
  parentId: string,
  level: string,
  name: string,
  households: number,
): Promise<string> {
  const id = uuidv7();
  await database.pool.query(
    `insert into tree_node (id, parent_id, level, name, label, community_id, ancestors, households)
     select $1, id, $2, $3, label || ' ' || $3, community_id, ancestors || $1::uuid, $4 from tree_node where id = $5`,
    [id, level, name, households, parentId],
  );
  return id;
}

beforeEach(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
  work = workingIn(act, community, database.db);
  firstEntranceId = await enterBelow(community.buildingId, 'entrance', '1 单元', 30);
});
afterEach(() => database.close());

const gridOf = async (person: Person) => (await act.does<{ places: Places }>(person, 'my-grid', {})).places;
const joins = (person: Person, nodeId: string, toDate?: string) =>
  grantRole(database.pool, {
    personId: community.id[person],
    role: 'buildingHead',
    nodeId,
    ...(toDate && { toDate }),
  });

it('lists the buildings of a grid with households and open matters by entrance', async () => {
  await enterBelow(community.buildingId, 'entrance', '3 单元', 25);
  await work.filed();
  await work.filed();

  expect(await gridOf('grid')).toEqual([
    {
      nodeId: community.buildingId,
      name: '8 栋',
      households: 55,
      open: 2,
      dueToday: 0,
      entrances: [
        { name: '1 单元', households: 30, open: 0 },
        { name: '2 单元', households: 0, open: 2 },
        { name: '3 单元', households: 25, open: 0 },
      ],
      heads: [],
    },
  ]);
});

it('says what is due today or late, and leaves out what is finished and complaints', async () => {
  const requestId = await work.filed();
  await act.does('chen', 'make-complaint', {
    about: { kind: 'desk' },
    text: '没人理我',
    place: { nodeId: community.entranceId },
    photos: [],
  });
  expect(await gridOf('grid')).toMatchObject([{ open: 1, dueToday: 0 }]);

  act.pass(24 * 7);
  expect(await gridOf('grid')).toMatchObject([{ open: 1, dueToday: 1 }]);

  await act.does('chen', 'withdraw', { ...act.ref(requestId), reason: '修好了' });
  expect(await gridOf('grid')).toMatchObject([{ open: 0, dueToday: 0 }]);
});

it('shows a building head the own building only, and a micro-grid worker the own entrances only', async () => {
  const other = await enterBelow(community.communityId, 'building', '9 栋', 0);
  await joins('hao', other);
  await joins('wang', firstEntranceId);
  await work.filed();

  expect((await gridOf('hao')).map(({ name }) => name)).toEqual(['9 栋']);
  expect(await gridOf('wang')).toMatchObject([
    { name: '8 栋', households: 30, open: 0, entrances: [{ name: '1 单元' }] },
  ]);
  expect(await gridOf('otherGrid')).toEqual([]);
});

it('names whom to call in a building while the role lasts, and nobody oneself', async () => {
  await joins('hao', community.buildingId);
  await joins('wang', firstEntranceId);
  await joins('lin', community.buildingId, '2026-01-02');

  const headsSeenBy = async (person: Person) => (await gridOf(person)).map(({ heads }) => heads);
  expect(await headsSeenBy('grid')).toEqual([
    [
      { name: 'hao', phone: '13800000000' },
      { name: 'wang', phone: '13800000000' },
    ],
  ]);
  expect(await headsSeenBy('hao')).toEqual([[{ name: 'wang', phone: '13800000000' }]]);
});

it('tells no name of a household, whoever asks', async () => {
  await joins('hao', community.buildingId);
  await work.filed();

  expect(JSON.stringify(await gridOf('hao'))).not.toMatch(/chen|二楼灯不亮/);
  expect(await act.tries('chen', 'my-grid', {})).toBe('FORBIDDEN');
});
