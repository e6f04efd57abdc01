import type { Receipt } from '../../../cloud/contract/requests/receipt';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>(30);
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
});
afterAll(() => database.close());

const place = () => ({ nodeId: community.entranceId });

async function publishedWish(): Promise<string> {
  const wish = { title: '想请人帮忙换个灯泡', story: '', place: place(), onBehalfOf: 'self', photos: [] };
  const { requestId } = await act.does<Receipt>('chen', 'submit-wish', wish);
  const ref = act.ref(requestId);
  const triage = { category: 'repair', urgency: 'normal', place: place(), instruction: '' };
  const accepted = await act.does('desk', 'accept-request', { ...ref, version: 1, ...triage });
  const words = { title: '换个灯泡', story: '', name: '8 栋的一位邻居' };
  await act.does('desk', 'publish-wish', { ...ref, version: accepted.version, ...words });
  return requestId;
}

async function eventsOf(requestId: string): Promise<{ version: number; move: string }[]> {
  const { rows } = await database.pool.query(
    'select version, move from event where request_id = $1 order by version',
    [requestId],
  );
  return rows;
}

it('lets one of many who claim a wish at once win, and tells the others so', async () => {
  const requestId = await publishedWish();
  const claimers = ['lin', 'zhou', 'grid', 'li', 'zhao'] as const;

  const codes = await Promise.all(
    Array.from({ length: 100 }, (_, turn) =>
      act.tries(claimers[turn % 5] ?? 'lin', 'claim-wish', act.ref(requestId)),
    ),
  );

  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(codes.filter((code) => code === 'TAKEN_BY_ANOTHER')).toHaveLength(99);
  expect((await eventsOf(requestId)).filter(({ move }) => move === 'claim')).toHaveLength(1);
});

it('lets nobody claim for a unit that he does not belong to', async () => {
  const requestId = await publishedWish();
  const claimFor = (person: 'lin' | 'li', asUnit: string) =>
    act.call(person, 'claim-wish', { ...act.ref(requestId), asUnit });

  const refused = [await claimFor('lin', community.unitId), await claimFor('li', community.otherUnitId)];

  for (const reply of refused)
    expect(reply).toMatchObject({ ok: false, code: 'INVALID', fields: { asUnit: 'notAllowed' } });
  expect(await claimFor('li', community.unitId)).toMatchObject({ ok: true });
});

it('makes one request of the same key sent fifty times at once', async () => {
  const issue = { text: '地下室积水', place: place(), photos: [] };

  const replies = await Promise.all(
    Array.from({ length: 50 }, () => act.call('chen', 'report-issue', issue, 'the-very-same-key')),
  );

  const ids = new Set(replies.map((reply) => (reply.ok ? (reply.data as Receipt).requestId : reply.code)));
  expect(ids.size).toBe(1);
  const { rows } = await database.pool.query(`select from request_text where body = '地下室积水'`);
  expect(rows).toHaveLength(1);
});

it('lets one of two desks decide on what both saw, and tells the other that it changed', async () => {
  const { requestId } = await act.does<Receipt>('chen', 'report-issue', {
    text: '门口路灯不亮',
    place: place(),
    photos: [],
  });
  const ref = act.ref(requestId);
  const triage = {
    ...ref,
    version: 1,
    category: 'lighting',
    urgency: 'normal',
    place: place(),
    instruction: '',
  };

  const codes = await Promise.all([
    act.tries('desk', 'accept-request', triage),
    act.tries('deskTwo', 'propose-decline', { ...ref, version: 1, reason: '归市政管' }),
  ]);

  expect([...codes].sort()).toEqual(['CHANGED', 'ok']);
  expect((await eventsOf(requestId)).map(({ version }) => version)).toEqual([1, 2]);
});

it('keeps every note of many who write at once, each with a version of its own', async () => {
  const { requestId } = await act.does<Receipt>('chen', 'report-issue', {
    text: '水管滴水',
    place: place(),
    photos: [],
  });

  const codes = await Promise.all(
    Array.from({ length: 4 }, (_, turn) =>
      act.tries('chen', 'add-note', { ...act.ref(requestId), words: `第 ${turn} 次`, photos: [] }),
    ),
  );

  expect(codes).toEqual(['ok', 'ok', 'ok', 'ok']);
  expect((await eventsOf(requestId)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
});

it('routes a request once although its message comes twice', async () => {
  const { requestId } = await act.does<Receipt>('chen', 'report-issue', {
    text: '楼道有异味',
    place: place(),
    photos: [],
  });
  await database.pool.query(
    `insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
     select community_id, request_id, version, consumer, type, occurred_at, available_at from outbox where request_id = $1`,
    [requestId],
  );

  await act.deliver();

  expect((await eventsOf(requestId)).map(({ move }) => move)).toEqual(['submit', 'route']);
});
