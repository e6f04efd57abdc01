import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase<Tables>;
let community: Community;
let requestId: string;

beforeAll(async () => {
  database = await openTestDatabase<Tables>(2);
  community = await enterWholeCommunity(database.pool);
  const place = { nodeId: community.entranceId };
  const receipt = await actingIn(database.db, community).does<{ requestId: string }>('chen', 'report-issue', {
    text: '灯不亮',
    place,
    photos: [],
  });
  requestId = receipt.requestId;
});
afterAll(() => database.close());

it.each([
  ['an open request without an owner', 'owner_role = null, owner_node_id = null'],
  ['two owners at once', 'owner_person_id = requester_id'],
  ['an owner without a due time', 'due_at = null'],
  ['an owner of an ended request', `state = 'closed'`],
  ['a reported problem on the wall of wishes', 'wall_rank = 0, wall_at = now()'],
  ['half a proposal to decline', 'decline_proposed_by = requester_id'],
  ['a role without its place', 'owner_node_id = null, owner_person_id = requester_id'],
])('refuses in the database %s', async (_what, change) => {
  const write = database.pool.query(`update request set ${change} where id = $1`, [requestId]);

  await expect(write).rejects.toMatchObject({ constraint: 'request_adds_up', code: '23514' });
});

it('keeps what submits may name from being deleted by the application', async () => {
  for (const table of ['tree_node', 'category', 'request', 'request_text', 'event']) {
    const client = await database.pool.connect();
    await client.query('begin; set local role linli_app');

    await expect(client.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });

    await client.query('rollback');
    client.release();
  }
});
