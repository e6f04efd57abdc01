import { randomUUID } from 'node:crypto';
import type { readMessage } from '../../cloud/contract/requests/read-message';
import type { Receipt } from '../../cloud/contract/requests/receipt';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import { ServedCommunity } from './support/served-community';

let served: ServedCommunity;

beforeAll(async () => {
  served = await ServedCommunity.open();
}, 60_000);
afterAll(() => served.close(), 30_000);

const send: ServedCommunity['does'] = (...given) => served.does(...given);
const move: ServedCommunity['moves'] = (...given) => served.moves(...given);

it('walks a wish through every hand to its thanks', async () => {
  const place = { nodeId: served.community.entranceId };
  const wish = { title: '想请人换个灯泡', story: '够不着', place, onBehalfOf: 'mother', photos: [] };
  const { requestId } = await send<Receipt>('chen', 'submit-wish', wish);
  const triage = { category: 'repair', urgency: 'normal', place, instruction: '' };
  const words = { title: '换个灯泡', story: '够不着', name: '8 栋的一位老人' };

  expect(await move('desk', 'accept-request', requestId, triage)).toBe('accepted');
  expect(await move('desk', 'publish-wish', requestId, words)).toBe('accepted');
  expect(await move('lin', 'claim-wish', requestId, {}, false)).toBe('in_progress');
  expect(await move('desk', 'match-claim', requestId, { words: '' })).toBe('in_progress');
  expect(
    await move('lin', 'resolve-request', requestId, { outcome: 'fixed', words: '换好了', photos: [] }),
  ).toBe('checking');
  expect(await move('chen', 'thank', requestId, { fulfilled: true, words: '谢谢', photos: [] }, false)).toBe(
    'closed',
  );
}, 30_000);

it('walks a problem through every hand to rectification and its rating', async () => {
  const place = { nodeId: served.community.entranceId };
  const issue = { text: '楼道灯不亮', place, category: 'lighting', photos: [] };
  const { requestId } = await send<Receipt>('chen', 'report-issue', issue);
  const dispatchTo = { kind: 'unit', id: served.community.unitId };
  const triage = { category: 'lighting', urgency: 'normal', place, dispatchTo, instruction: '' };
  const done = { outcome: 'fixed', words: '换了灯', photos: [] };
  const seen = { solved: true, words: '', photos: [] };

  expect(await move('desk', 'accept-request', requestId, triage)).toBe('dispatched');
  expect(await move('li', 'take-work-order', requestId, {})).toBe('in_progress');
  expect(await move('li', 'resolve-request', requestId, done)).toBe('checking');
  expect(await move('grid', 'check-outcome', requestId, seen)).toBe('resolved');
  expect(await move('chen', 'rate', requestId, { solved: false, words: '三楼不亮' }, false)).toBe(
    'rectifying',
  );
  expect(await move('li', 'resolve-request', requestId, done)).toBe('checking');
  expect(await move('grid', 'check-outcome', requestId, seen)).toBe('resolved');
  expect(await move('chen', 'rate', requestId, { solved: true, words: '' }, false)).toBe('closed');
}, 30_000);

it('walks what a neighbour told by telephone to a rating by telephone', async () => {
  const { communityId, entranceId } = served.community;
  const text = '李阿姨：8栋2单元三楼灯不亮 13900001111';
  const { whole: read } = await send<OutputOf<typeof readMessage>>('grid', 'read-message', {
    communityId,
    text,
  });
  const told = {
    communityId,
    kind: 'issue',
    channel: 'phone',
    requester: { name: read.name, phone: read.phone },
  };
  const place = { nodeId: entranceId };
  const { requestId, receiptCode } = await send<Receipt & { receiptCode: string }>(
    'grid',
    'register-request',
    {
      ...told,
      text: '三楼灯不亮',
      place,
      photos: [],
    },
  );

  expect(await move('grid', 'settle-request', requestId, { words: '换了灯泡', photos: [] })).toBe('resolved');
  expect(await send('far', 'look-up-receipt', { code: receiptCode })).toMatchObject({ state: 'resolved' });
  expect(await move('desk', 'rate', requestId, { solved: true, words: '' }, false)).toBe('closed');
}, 30_000);

it('walks a problem over a question, another receiver, a helper and a visit', async () => {
  const place = { nodeId: served.community.entranceId };
  const { requestId } = await send<Receipt>('chen', 'report-issue', {
    text: '水管漏水',
    place,
    photos: [],
  });
  const property = { kind: 'unit', id: served.community.unitId };
  const lifts = { kind: 'unit', id: served.community.otherUnitId };
  const triage = { category: 'lighting', urgency: 'normal', place, dispatchTo: lifts, instruction: '' };
  const visitAt = new Date(Date.now() + 86_400_000).toISOString();

  expect(await move('desk', 'ask-requester', requestId, { words: '是几楼' })).toBe('submitted');
  expect(await move('chen', 'answer-question', requestId, { words: '三楼', photos: [] }, false)).toBe(
    'submitted',
  );
  expect(await move('desk', 'accept-request', requestId, triage)).toBe('dispatched');
  expect(await move('desk', 'redirect-request', requestId, { receiver: property, instruction: '' })).toBe(
    'dispatched',
  );
  expect(await move('li', 'take-work-order', requestId, {})).toBe('in_progress');
  expect(await move('li', 'assign-worker', requestId, { visitAt })).toBe('in_progress');
  expect(await move('desk', 'involve-receiver', requestId, { receiver: lifts, instruction: '' })).toBe(
    'in_progress',
  );
  expect(await move('zhao', 'finish-assisting', requestId, { words: '断了电', photos: [] }, false)).toBe(
    'in_progress',
  );
  expect(await move('chen', 'no-longer-needed', requestId, { words: '' }, false)).toBe('checking');
}, 30_000);

it('keeps a complaint about the desk from the desk', async () => {
  const about = { kind: 'desk' };
  const { requestId } = await send<Receipt>('chen', 'make-complaint', {
    text: '总说改天来',
    about,
    photos: [],
  });
  const ref = { communityId: served.community.communityId, requestId };

  await expect(send('desk', 'matter', ref)).rejects.toThrow('NOT_FOUND');
  expect(await send('street', 'matter', ref)).toMatchObject({ ownerKind: 'street' });
}, 30_000);

it('walks a notice from the desk to its reader, a report, its count and its end', async () => {
  const { communityId, entranceId } = served.community;
  const shownUntil = new Date(Date.now() + 86_400_000).toISOString();
  const words = { kind: 'water', title: '8 栋停水', body: '洗水箱，先存一点水。' };
  const written = { communityId, ...words, audience: [entranceId], shownUntil };
  const { noticeId } = await send<{ noticeId: string }>('desk', 'publish-notice', written);
  const ref = { communityId, noticeId };
  const titles = async (operation: string, input: object) =>
    (await send<{ items: { title: string }[] }>('chen', operation, input)).items.map(({ title }) => title);

  expect(await titles('notices', { part: 'current' })).toEqual(['8 栋停水']);
  expect(await titles('notices-here', { placeId: entranceId, category: 'water' })).toEqual(['8 栋停水']);
  await send('chen', 'mark-notice-read', ref);
  expect(await send('desk', 'notice-readers', ref)).toMatchObject({ read: 1 });
  await send('desk', 'end-notice', { ...ref, reason: '改到下周' });
  expect(await titles('notices', { part: 'current' })).toEqual([]);
}, 30_000);

it('loses nothing acknowledged and does nothing twice when it is killed between steps', async () => {
  const issue = { text: '水管滴水', place: { nodeId: served.community.entranceId }, photos: [] };
  const keys = Array.from({ length: 12 }, () => randomUUID());
  const acknowledged: string[] = [];
  for (const [turn, key] of keys.entries()) {
    const attempt = send<Receipt>('chen', 'report-issue', issue, key).then(({ requestId }) => requestId);
    if (turn % 4 === 3) await served.kill();
    const first = await attempt.catch(() => null);
    if (turn % 4 === 3) await served.startAgain();
    const again = (await send<Receipt>('chen', 'report-issue', issue, key)).requestId;
    acknowledged.push(first ?? again, again);
  }

  const { rows } = await served.pool.query<{ id: string }>(
    'select made_id as id from idempotency_key where key = any($1)',
    [keys],
  );
  expect(new Set(acknowledged)).toEqual(new Set(rows.map(({ id }) => id)));
  expect(rows).toHaveLength(keys.length);
}, 120_000);
