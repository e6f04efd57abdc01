import { randomUUID } from 'node:crypto';
import { operations } from '../../cloud/contract/operations';
import type { readMessage } from '../../cloud/contract/requests/read-message';
import type { Receipt } from '../../cloud/contract/requests/receipt';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import type { Tables } from '../../cloud/platform/database/tables';
import { type Community, enterWholeCommunity, type Person } from '../support/community';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type ServerProcess, serverFolder, startServer } from '../support/server-process';

let database: TestDatabase<Tables>;
let community: Community;
let server: ServerProcess;
const folder = serverFolder();
const functionOf = new Map<string, string>(operations.map((one) => [one.name, one.function]));

beforeAll(async () => {
  database = await openTestDatabase<Tables>(2);
  community = await enterWholeCommunity(database.pool);
  await database.pool.query('update deployment set is_demo = true');
  await database.pool.query(
    `insert into person_identity select 'demo', subject, person_id from person_identity`,
  );
  server = await startServer(database.url, folder.path);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await database.close();
  folder.remove();
}, 30_000);

async function tokenOf(person: Person): Promise<string> {
  const response = await fetch(`${server.address}/demo/session`, {
    method: 'POST',
    body: JSON.stringify({ person }),
  });
  return ((await response.json()) as { token: string }).token;
}

async function send(
  person: Person,
  operation: string,
  input: object,
  key: string = randomUUID(),
): Promise<unknown> {
  const response = await fetch(`${server.address}/fn/${functionOf.get(operation)}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await tokenOf(person)}` },
    body: JSON.stringify({ operation, input, key }),
  });
  const reply = (await response.json()) as { ok: boolean; data?: unknown; code?: string };
  if (!reply.ok) throw new Error(`${person} ${operation}: ${reply.code}`);
  return reply.data;
}

/** One move by somebody, on what the matter's page says; when routing was faster, the person looks again, as on the phone. */
async function move(
  person: Person,
  operation: string,
  requestId: string,
  input: object,
  hasVersion = true,
): Promise<string> {
  const ref = { communityId: community.communityId, requestId };
  for (let look = 0; ; look += 1) {
    const { version } = (await send(person, 'matter', ref)) as { version: number };
    try {
      const moved = await send(person, operation, { ...ref, ...(hasVersion && { version }), ...input });
      return (moved as { state: string }).state;
    } catch (error) {
      if (look === 2 || !(error as Error).message.endsWith('CHANGED')) throw error;
    }
  }
}

it('walks a wish through every hand to its thanks', async () => {
  const place = { nodeId: community.entranceId };
  const wish = { title: '想请人换个灯泡', story: '够不着', place, onBehalfOf: 'mother', photos: [] };
  const { requestId } = (await send('chen', 'submit-wish', wish)) as Receipt;
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
  const place = { nodeId: community.entranceId };
  const issue = { text: '楼道灯不亮', place, category: 'lighting', photos: [] };
  const { requestId } = (await send('chen', 'report-issue', issue)) as Receipt;
  const dispatchTo = { kind: 'unit', id: community.unitId };
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
  const { communityId, entranceId } = community;
  const text = '李阿姨：8栋2单元三楼灯不亮 13900001111';
  const { whole: read } = (await send('grid', 'read-message', { communityId, text })) as OutputOf<
    typeof readMessage
  >;
  const told = {
    communityId,
    kind: 'issue',
    channel: 'phone',
    requester: { name: read.name, phone: read.phone },
  };
  const place = { nodeId: entranceId };
  const { requestId, receiptCode } = (await send('grid', 'register-request', {
    ...told,
    text: '三楼灯不亮',
    place,
    photos: [],
  })) as Receipt & { receiptCode: string };

  expect(await move('grid', 'settle-request', requestId, { words: '换了灯泡', photos: [] })).toBe('resolved');
  expect(await send('far', 'look-up-receipt', { code: receiptCode })).toMatchObject({ state: 'resolved' });
  expect(await move('desk', 'rate', requestId, { solved: true, words: '' }, false)).toBe('closed');
}, 30_000);

it('walks a problem over a question, another receiver, a helper and a visit', async () => {
  const place = { nodeId: community.entranceId };
  const { requestId } = (await send('chen', 'report-issue', {
    text: '水管漏水',
    place,
    photos: [],
  })) as Receipt;
  const property = { kind: 'unit', id: community.unitId };
  const lifts = { kind: 'unit', id: community.otherUnitId };
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
  const { requestId } = (await send('chen', 'make-complaint', {
    text: '总说改天来',
    about,
    photos: [],
  })) as Receipt;
  const ref = { communityId: community.communityId, requestId };

  await expect(send('desk', 'matter', ref)).rejects.toThrow('NOT_FOUND');
  expect(await send('street', 'matter', ref)).toMatchObject({ ownerKind: 'street' });
}, 30_000);

it('walks a notice from the desk to its reader, a report, its count and its end', async () => {
  const { communityId, entranceId } = community;
  const shownUntil = new Date(Date.now() + 86_400_000).toISOString();
  const words = { kind: 'water', title: '8 栋停水', body: '洗水箱，先存一点水。' };
  const written = { communityId, ...words, audience: [entranceId], shownUntil };
  const { noticeId } = (await send('desk', 'publish-notice', written)) as { noticeId: string };
  const ref = { communityId, noticeId };
  const titles = async (operation: string, input: object) =>
    ((await send('chen', operation, input)) as { items: { title: string }[] }).items.map(
      ({ title }) => title,
    );

  expect(await titles('notices', { part: 'current' })).toEqual(['8 栋停水']);
  expect(await titles('notices-here', { placeId: entranceId, category: 'water' })).toEqual(['8 栋停水']);
  await send('chen', 'mark-notice-read', ref);
  expect(await send('desk', 'notice-readers', ref)).toMatchObject({ read: 1 });
  await send('desk', 'end-notice', { ...ref, reason: '改到下周' });
  expect(await titles('notices', { part: 'current' })).toEqual([]);
}, 30_000);

it('loses nothing acknowledged and does nothing twice when it is killed between steps', async () => {
  const issue = { text: '水管滴水', place: { nodeId: community.entranceId }, photos: [] };
  const keys = Array.from({ length: 12 }, () => randomUUID());
  const acknowledged: string[] = [];
  for (const [turn, key] of keys.entries()) {
    const attempt = send('chen', 'report-issue', issue, key).then((data) => (data as Receipt).requestId);
    if (turn % 4 === 3) await server.stop('SIGKILL');
    const first = await attempt.catch(() => null);
    if (turn % 4 === 3) server = await startServer(database.url, folder.path, { port: server.port });
    const again = ((await send('chen', 'report-issue', issue, key)) as Receipt).requestId;
    acknowledged.push(first ?? again, again);
  }

  const { rows } = await database.pool.query<{ id: string }>(
    'select id from request where submit_key = any($1)',
    [keys],
  );
  expect(new Set(acknowledged)).toEqual(new Set(rows.map(({ id }) => id)));
  expect(rows).toHaveLength(keys.length);
}, 120_000);
