import fc from 'fast-check';
import { gramsAsked, gramsOf } from '../../../cloud/features/requests/search-grams';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { workingIn } from '../../support/working';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let work: ReturnType<typeof workingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
  work = workingIn(act, community, database.db);
});
afterAll(() => database.close());

async function report(text: string, nodeId = community.entranceId): Promise<string> {
  const { requestId } = await act.does('chen', 'report-issue', { text, place: { nodeId }, photos: [] });
  await act.deliver();
  return requestId;
}

async function finds(search: string, over: object = {}): Promise<string[]> {
  const asked = { view: 'all', search, ...over };
  const { items } = await act.does<{ items: { requestId: string }[] }>('desk', 'work-queue', asked);
  return items.map(({ requestId }) => requestId);
}

it('finds by two signs anywhere in title and text, and by one in the title', async () => {
  const requestId = await report('车棚顶漏雨，电瓶车都淋湿了');

  for (const search of ['漏雨', '电瓶车', '车棚 漏雨', '棚'])
    expect(await finds(search)).toContain(requestId);
  expect(await finds('漏水')).not.toContain(requestId);
  expect(await finds('电瓶 漏水')).not.toContain(requestId);
});

it('finds by building, which is not the building with another digit before', async () => {
  const requestId = await report('门禁坏了');

  expect(await finds('8 栋')).toContain(requestId);
  expect(await finds('8栋2单元')).toContain(requestId);
  expect(await finds('18 栋')).not.toContain(requestId);
});

it('finds at the place it was corrected to, and no longer at the old one', async () => {
  const requestId = await report('井盖松了', community.buildingId);

  await act.does('desk', 'correct-request', {
    ...(await work.seen('desk', requestId)),
    kind: 'issue',
    category: 'lighting',
    urgency: 'normal',
    place: { nodeId: community.entranceId },
  });

  expect(await finds('8 栋 2 单元')).toContain(requestId);
});

it('finds by whoever handled it, and by the unit', async () => {
  const requestId = await work.filed();
  await work.taken(requestId);

  expect(await finds('li')).toContain(requestId);
  expect(await finds('宏安')).toContain(requestId);
});

it('keeps to the filters, to the view and to what one may see', async () => {
  const requestId = await report('健身器材松动');

  expect(await finds('健身', { kind: 'wish' })).toEqual([]);
  expect(await finds('健身', { state: 'submitted' })).toEqual([requestId]);
  expect(await finds('健身', { view: 'waiting' })).toEqual([requestId]);
  const elsewhere = await act.does<{ items: object[] }>('far', 'work-queue', { view: 'all', search: '健身' });
  expect(elsewhere.items).toEqual([]);
});

it('finds what is rare by each filter alone', async () => {
  const place = { nodeId: community.entranceId };
  const gas = await act.does('chen', 'report-issue', {
    text: '燃气表不走字',
    place,
    category: 'gas',
    photos: [],
  });

  const everything = await finds('', { search: undefined, category: 'gas' });
  const declined = await finds('', { search: undefined, state: 'declined' });
  const complaints = await finds('', { search: undefined, kind: 'complaint' });

  expect([everything, declined, complaints]).toEqual([[gas.requestId], [], []]);
});

it('asks for nothing that what was written does not give', () => {
  const holds = fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (title) => {
    const grams = new Set(gramsOf({ title, body: '', placeLabel: '' }));
    expect(gramsAsked(title).every((gram) => grams.has(gram))).toBe(true);
  });
  fc.assert(holds, { numRuns: 500 });
});
