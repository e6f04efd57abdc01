import type { Tables } from '../../../cloud/platform/database/tables';
import { layMatters } from '../../load/lay-matters';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

const tenInTheMorning = new Date('2026-11-23T10:00:00+08:00');

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeEach(async () => {
  database = await openTestDatabase<Tables>(3);
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community, tenInTheMorning);
});
afterEach(() => database.close());

/** Makes so many of the matters, the earliest filed first, due at an instant, and the others at another. */
async function due(many: number, at: string, others: string): Promise<void> {
  await database.pool.query(
    `update request set due_at = case when id in (select id from request order by id limit $1) then $2 else $3 end::timestamptz`,
    [many, at, others],
  );
}

async function chipsOf(person: Person): Promise<object> {
  const { counts } = await act.does<{ counts: object }>(person, 'work-queue', { view: 'waiting' });
  const { workbench } = await act.does<{ workbench: object }>(person, 'home', {});
  return { ...counts, ...workbench };
}

it('tells what is overdue, due until midnight and due later apart', async () => {
  await layMatters(database.pool, community, 12);
  await due(5, '2026-11-23T23:59:59+08:00', '2026-11-24T00:00:01+08:00');
  await database.pool.query(
    `update request set due_at = '2026-11-23T09:59:59+08:00' where id in (select id from request order by id limit 2)`,
  );

  expect(await chipsOf('desk')).toEqual({ waiting: 12, dueToday: 5, returned: 0, inHand: 0, overdue: 2 });
});

it.each([
  [3, { dueToday: 3, overdue: 3 }],
  [150, { dueToday: 99, overdue: 99 }],
])('counts up to 99, %s of 160 overdue', async (late, expected) => {
  await layMatters(database.pool, community, 160);
  await due(late, '2026-11-20T09:00:00+08:00', '2026-11-25T09:00:00+08:00');

  expect(await chipsOf('desk')).toMatchObject({ waiting: 99, ...expected });
});

it('counts for whoever has no role of the community’s desk what his unit and he were given', async () => {
  await layMatters(database.pool, community, 4);
  await due(4, '2026-11-23T09:00:00+08:00', '2026-11-23T09:00:00+08:00');
  await database.pool.query(
    `update request set owner_role = null, owner_node_id = null, owner_unit_id = $1
     where id in (select id from request order by id limit 3)`,
    [community.unitId],
  );

  expect(await chipsOf('li')).toEqual({ waiting: 3, dueToday: 3, returned: 0, inHand: 0, overdue: 3 });
  expect(await chipsOf('desk')).toMatchObject({ waiting: 1 });
});
