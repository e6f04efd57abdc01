import type { whoWouldGetThis } from '../../../cloud/contract/requests/who-would-get-this';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
  await database.pool.query(
    `insert into duty (id, node_id, category_code, to_grid_worker)
     select gen_random_uuid(), id, 'lighting', true from tree_node where name = '1 网格'`,
  );
});
afterAll(() => database.close());

const tried = (category?: string, kind = 'issue') =>
  act.does<OutputOf<typeof whoWouldGetThis>>('admin', 'who-would-get-this', {
    placeId: community.entranceId,
    kind,
    ...(category && { category }),
  });

it('says who gets a matter and which rule decided, the deepest first', async () => {
  expect(await tried('lighting')).toEqual({
    receiver: { kind: 'person', name: 'grid', phone: '13800000000' },
    isDirect: false,
    desk: { role: 'desk', placeName: '樟树里社区' },
    isDeskStaffed: true,
    rule: { placeName: '1 网格', isForEvery: false, isForGridWorker: true },
  });
  expect(await tried('gas')).toMatchObject({ receiver: { name: '宏安物业' }, isDirect: true });
  expect(await tried()).toMatchObject({ rule: { placeName: '樟树里社区', isForEvery: true } });
  expect(await tried('repair', 'wish')).toMatchObject({ receiver: null, rule: null });
});

it('says what the dispatcher then does', async () => {
  const place = { nodeId: community.entranceId };
  const filed = { text: '燃气表坏了', place, category: 'gas', photos: [] };
  const { requestId } = await act.does<{ requestId: string }>('chen', 'report-issue', filed);
  await act.deliver();

  const { rows } = await database.pool.query(
    `select u.name from work_order w join unit u on u.id = w.receiver_unit_id where w.request_id = $1`,
    [requestId],
  );
  expect(rows[0].name).toBe((await tried('gas')).receiver?.name);
});

it('leaves it to the desk where the grid has no worker', async () => {
  await database.pool.query(`update role_grant set revoked_at = now() where person_id = $1`, [
    community.id.grid,
  ]);

  expect(await tried('lighting')).toMatchObject({
    receiver: null,
    isDeskStaffed: true,
    rule: { isForGridWorker: true },
  });
});

it('is for administrators of the place', async () => {
  const there = { placeId: community.otherCommunityId, kind: 'issue' };

  expect(await act.tries('admin', 'who-would-get-this', there)).toBe('NOT_FOUND');
  expect(await act.tries('desk', 'who-would-get-this', there)).toBe('FORBIDDEN');
});
