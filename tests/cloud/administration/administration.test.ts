import { v7 as uuidv7 } from 'uuid';
import type { parkedMessages } from '../../../cloud/contract/administration/parked-messages';
import type { roleHolders } from '../../../cloud/contract/administration/role-holders';
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
});
afterAll(() => database.close());

async function parked(): Promise<OutputOf<typeof parkedMessages>['items']> {
  const input = { communityId: community.communityId };
  return (await act.does<OutputOf<typeof parkedMessages>>('admin', 'parked-messages', input)).items;
}

it('shows a parked message without a person’s words, and delivers it when it is put back', async () => {
  const place = { nodeId: community.entranceId };
  const filed = { text: '灯不亮', place, category: 'lighting', photos: [] };
  const { requestId } = await act.does<{ requestId: string }>('chen', 'report-issue', filed);
  await database.pool.query(
    `update outbox set parked_at = now(), attempts = 8, failure = 'TypeError trace' where request_id = $1`,
    [requestId],
  );
  await act.deliver();
  const [message] = await parked();

  expect(message).toMatchObject({
    requestId,
    consumer: 'dispatcher',
    attempts: 8,
    failure: 'TypeError trace',
  });
  expect(JSON.stringify(message)).not.toMatch(/灯不亮|chen|1380/);
  const again = { communityId: community.communityId, messageId: message?.messageId };
  await act.does('admin', 'retry-parked', again);
  await act.deliver();

  expect(await parked()).toEqual([]);
  expect(await act.does('desk', 'matter', act.ref(requestId))).toMatchObject({ version: 2 });
  expect(await act.tries('admin', 'retry-parked', again)).toBe('NOT_FOUND');
});

it('says who has which role where, and finds them by name', async () => {
  const input = { communityId: community.communityId };
  const all = await act.does<OutputOf<typeof roleHolders>>('admin', 'role-holders', input);
  const desks = await act.does<OutputOf<typeof roleHolders>>('admin', 'role-holders', {
    ...input,
    role: 'desk',
  });
  const named = await act.does<OutputOf<typeof roleHolders>>('admin', 'role-holders', {
    ...input,
    search: 'liLead',
  });

  expect(all.items.length).toBeGreaterThan(desks.items.length);
  expect(desks.items).toHaveLength(2);
  expect(named.items).toHaveLength(1);
});

it.each(['parked-messages', 'role-holders'])(
  'keeps %s from everybody who does not administer the place',
  async (operation) => {
    const here = { communityId: community.communityId };
    const there = { communityId: community.otherCommunityId };

    expect(await act.tries('admin', operation, there)).toBe('NOT_FOUND');
    for (const person of ['desk', 'chen', 'street', 'li'] as const)
      expect(await act.tries(person, operation, here)).toBe('FORBIDDEN');
  },
);

it('ends with the role: an administrator of yesterday sees nothing today', async () => {
  await database.pool.query(
    `insert into role_grant (id, person_id, role, node_id, from_date, to_date)
     values ($1, $2, 'administrator', $3, '2026-01-01', '2026-06-11')`,
    [uuidv7(), community.id.wang, community.communityId],
  );

  expect(await act.tries('wang', 'role-holders', { communityId: community.communityId })).toBe('FORBIDDEN');
});
