import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Person } from '../support/community';
import { enterImported } from '../support/small-community';
import { type Reply, ServedCommunity } from './support/served-community';

let served: ServedCommunity;

beforeAll(async () => {
  served = await ServedCommunity.open({ env: { LOG_LEVEL: 'info' }, hasLog: true });
  // Whoever calls is signed in before the server is killed under him.
  for (const person of ['chen', 'desk', 'li', 'grid', 'lin'] as const) await served.tokenOf(person);
}, 60_000);
afterAll(() => served.close(), 30_000);

let kills = 0;

/** Kills the server a few milliseconds after it was asked, each time a little later, and starts it again. */
async function killAmid(asked: Promise<unknown>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, (kills % 8) * 2));
  kills += 1;
  await served.kill();
  await asked.catch(() => null);
  await served.startAgain();
}

/** Sends as a phone does: when no answer came, the same again under the same key. */
async function insist(person: Person, operation: string, input: object): Promise<Reply> {
  const key = randomUUID();
  const attempt = served.call(person, operation, input, key);
  await killAmid(attempt);
  const first = await attempt.catch(() => null);
  const again = await served.call(person, operation, input, key);
  if (first?.ok) expect(again).toEqual(first);
  return again;
}

/** One move amid which the server is killed. */
const moves = (person: Person, operation: string, requestId: string, input: object, hasVersion = true) =>
  served.moves(person, operation, requestId, input, hasVersion, insist);

async function files(operation: string, input: object): Promise<string> {
  const { data } = await insist('chen', operation, input);
  return (data as { requestId: string }).requestId;
}

/** The moves of a matter besides the dispatcher's, whose turn it is whenever it comes. */
async function happened(requestId: string): Promise<string[]> {
  const { rows } = await served.pool.query<{ move: string; version: number }>(
    'select move, version from event where request_id = $1 order by version',
    [requestId],
  );
  expect(rows.map(({ version }) => version)).toEqual(rows.map((_, place) => place + 1));
  return rows.map(({ move }) => move).filter((move) => move !== 'route');
}

const done = { outcome: 'fixed', words: '换了灯', photos: [] };

it('brings a problem from its report to its rating, with each step done once, though it is killed amid every step', async () => {
  const place = { nodeId: served.community.entranceId };
  const id = await files('report-issue', { text: '楼道灯不亮', place, category: 'lighting', photos: [] });
  const dispatchTo = { kind: 'unit', id: served.community.unitId };
  const triage = { category: 'lighting', urgency: 'normal', place, dispatchTo, instruction: '' };
  const seen = { solved: true, words: '', photos: [] };

  expect(await moves('desk', 'accept-request', id, triage)).toBe('dispatched');
  expect(await moves('li', 'take-work-order', id, {})).toBe('in_progress');
  expect(await moves('li', 'add-note', id, { words: '在路上', photos: [] }, false)).toBe('in_progress');
  expect(await moves('li', 'resolve-request', id, done)).toBe('checking');
  expect(await moves('grid', 'check-outcome', id, seen)).toBe('resolved');
  expect(await moves('chen', 'rate', id, { solved: false, words: '三楼不亮' }, false)).toBe('rectifying');
  expect(await moves('li', 'resolve-request', id, done)).toBe('checking');
  expect(await moves('grid', 'check-outcome', id, seen)).toBe('resolved');
  expect(await moves('chen', 'rate', id, { solved: true, words: '' }, false)).toBe('closed');
  const work = ['take', 'note', 'resolve', 'check', 'rate', 'resolve', 'check', 'rate'];
  expect(await happened(id)).toEqual(['submit', 'accept', 'dispatch', ...work]);
  const { rows } = await served.pool.query('select state from work_order where request_id = $1', [id]);
  expect(rows).toEqual([{ state: 'resolved' }]);
}, 180_000);

it('brings a wish to its thanks likewise', async () => {
  const place = { nodeId: served.community.entranceId };
  const id = await files('submit-wish', {
    title: '换个灯泡',
    story: '',
    place,
    onBehalfOf: 'self',
    photos: [],
  });
  const triage = { category: 'repair', urgency: 'normal', place, instruction: '' };
  const words = { title: '换个灯泡', story: '够不着', name: '8 栋的一位老人' };

  expect(await moves('desk', 'accept-request', id, triage)).toBe('accepted');
  expect(await moves('desk', 'publish-wish', id, words)).toBe('accepted');
  expect(await moves('lin', 'claim-wish', id, {}, false)).toBe('in_progress');
  expect(await moves('desk', 'match-claim', id, { words: '' })).toBe('in_progress');
  expect(await moves('lin', 'resolve-request', id, done)).toBe('checking');
  const thanks = { fulfilled: true, words: '谢谢', photos: [] };
  expect(await moves('chen', 'thank', id, thanks, false)).toBe('closed');
  expect(await happened(id)).toEqual(['submit', 'accept', 'publish', 'claim', 'match', 'resolve', 'thank']);
}, 180_000);

it('loses nothing of what an account had when it is tied to a name and the phone is never seen again', async () => {
  const place = { nodeId: served.community.entranceId };
  const id = await files('report-issue', { text: '三楼灯不亮', place, photos: [] });
  const phone = '13900000007';
  const nodeId = served.community.communityId;
  const personId = await enterImported(served.pool, { phone, role: 'desk', nodeId });
  const { code } = await served.does<{ code: string }>('admin', 'invite-person', { personId });

  await insist('chen', 'use-invitation', { phone, code });
  await served.kill();
  await served.startAgain();

  const asked = `select requester_id as "personId" from request where id = $1`;
  while ((await served.pool.query(asked, [id])).rows[0].personId !== personId);
  expect(await happened(id)).toEqual(['submit', 'adopt']);
  const ref = { communityId: nodeId, requestId: id };
  expect(await served.call('chen', 'matter', ref)).toMatchObject({ data: { standings: ['requester'] } });
}, 60_000);

it('leaves nothing undelivered, and names nobody and nothing that was written in its log', async () => {
  const left = 'select count(*)::int as left from outbox where parked_at is null';
  while ((await served.pool.query(left)).rows[0].left > 0);

  const { rows: parked } = await served.pool.query('select * from outbox');
  const { rows: told } = await served.pool.query(
    `select count(*)::int as told, count(distinct (request_id, version, person_id, audience))::int as once from inbox_item`,
  );
  expect(parked).toEqual([]);
  expect(told[0].told).toBe(told[0].once);
  expect(told[0].told).toBeGreaterThan(10);
  const lines = readFileSync(served.log, 'utf8');
  expect(lines).toContain('take-work-order');
  expect(lines).not.toMatch(/\p{Script=Han}|\b1[3-9]\d{9}\b/u);
}, 30_000);
