import { type inbox, isHallNews } from '../../../cloud/contract/inbox/inbox';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
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

const place = () => ({ nodeId: community.entranceId });

/** The moves of a matter that somebody is told of, the latest first. */
async function toldOf(person: Person, requestId: string): Promise<string[]> {
  const found = await act.does<OutputOf<typeof inbox>>(person, 'inbox', {});
  return found.items.filter((one) => !isHallNews(one) && one.requestId === requestId).map(({ move }) => move);
}

async function sentToUnit(): Promise<{ requestId: string; version: number }> {
  const filed = { text: '楼道灯不亮', place: place(), category: 'lighting', photos: [] };
  const { requestId } = await act.does<{ requestId: string }>('chen', 'report-issue', filed);
  await act.deliver();
  const triage = { category: 'lighting', urgency: 'normal', place: place(), instruction: '' };
  const dispatchTo = { kind: 'unit', id: community.unitId };
  return act.does('desk', 'accept-request', { ...act.ref(requestId), version: 2, ...triage, dispatchTo });
}

it('tells the requester of each step of others, and nobody of what he did himself', async () => {
  const { requestId, version } = await sentToUnit();
  const ref = act.ref(requestId);
  act.pass(1);
  const taken = await act.does('li', 'take-work-order', { ...ref, version });
  act.pass(1);
  await act.does('chen', 'add-note', { ...ref, words: '晚上更黑', photos: [] });
  await act.deliver();

  expect(await toldOf('chen', requestId)).toEqual(['take', 'dispatch', 'accept']);
  expect(await toldOf('li', requestId)).toEqual(['note', 'dispatch']);
  expect(await toldOf('liLead', requestId)).toEqual(['note', 'dispatch']);
  expect(await toldOf('desk', requestId)).toEqual([]);
  expect(taken.state).toBe('in_progress');
});

it('tells nobody of another unit, another grid or another community', async () => {
  const { requestId } = await sentToUnit();
  await database.pool.query(
    `insert into role_grant (id, person_id, role, node_id, unit_id, from_date)
     values (gen_random_uuid(), $1, 'unitMember', $2, $3, '2026-01-01')`,
    [community.id.far, community.otherCommunityId, community.unitId],
  );
  await act.deliver();

  expect(await toldOf('li', requestId)).toEqual(['dispatch']);
  for (const person of ['far', 'zhao', 'otherGrid', 'wang'] as const)
    expect(await toldOf(person, requestId)).toEqual([]);
});

it('tells once, though the message of a step comes twice', async () => {
  const { requestId } = await sentToUnit();
  await act.deliver();
  await database.pool.query(
    `insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
     select community_id, request_id, version, 'inbox', 'cn.linli.request.' || move, at, at from event where request_id = $1`,
    [requestId],
  );
  await act.deliver();

  expect(await toldOf('li', requestId)).toEqual(['dispatch']);
});

it('tells the members of a unit from the day they joined until the day they left', async () => {
  await database.pool.query(`update role_grant set to_date = '2026-06-11' where person_id = $1`, [
    community.id.liLead,
  ]);

  const { requestId } = await sentToUnit();
  await act.deliver();

  expect(await toldOf('li', requestId)).toEqual(['dispatch']);
  const { rows } = await database.pool.query(
    'select from inbox_item where person_id = $1 and request_id = $2',
    [community.id.liLead, requestId],
  );
  expect(rows).toEqual([]);
});
