import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../../cloud/contract/operations';
import type { Tables } from '../../cloud/platform/database/tables';
import { type Community, enterWholeCommunity, type Person } from '../support/community';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type ServerProcess, serverFolder, startServer } from '../support/server-process';

let database: TestDatabase<Tables>;
let community: Community;
let server: ServerProcess;
const folder = serverFolder();
const log = join(folder.path, 'server.log');
const env = { LOG_LEVEL: 'info' };
const functionOf = new Map<string, string>(operations.map((one) => [one.name, one.function]));
const tokens = new Map<Person, string>();

beforeAll(async () => {
  database = await openTestDatabase<Tables>(2);
  community = await enterWholeCommunity(database.pool);
  await database.pool.query('update deployment set is_demo = true');
  await database.pool.query(
    `insert into person_identity select 'demo', subject, person_id from person_identity`,
  );
  server = await startServer(database.url, folder.path, { env, log });
  for (const person of ['chen', 'desk', 'li', 'grid', 'lin'] as const) {
    const body = JSON.stringify({ person });
    const response = await fetch(`${server.address}/demo/session`, { method: 'POST', body });
    tokens.set(person, ((await response.json()) as { token: string }).token);
  }
}, 60_000);
afterAll(async () => {
  await server.stop();
  await database.close();
  folder.remove();
}, 30_000);

interface Reply {
  readonly ok: boolean;
  readonly data?: unknown;
  readonly code?: string;
}

async function send(person: Person, operation: string, input: object, key: string): Promise<Reply> {
  const response = await fetch(`${server.address}/fn/${functionOf.get(operation)}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${tokens.get(person)}` },
    body: JSON.stringify({ operation, input, key }),
  });
  return (await response.json()) as Reply;
}

let kills = 0;

/** Kills the server a few milliseconds after it was asked, each time a little later, and starts it again. */
async function killAmid(asked: Promise<unknown>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, (kills % 8) * 2));
  kills += 1;
  await server.stop('SIGKILL');
  await asked.catch(() => null);
  server = await startServer(database.url, folder.path, { port: server.port, env, log });
}

/** Sends as a phone does: when no answer came, the same again under the same key. */
async function insist(person: Person, operation: string, input: object): Promise<Reply> {
  const key = randomUUID();
  const attempt = send(person, operation, input, key);
  await killAmid(attempt);
  const first = await attempt.catch(() => null);
  const again = await send(person, operation, input, key);
  if (first?.ok) expect(again).toEqual(first);
  return again;
}

/** One move amid which the server is killed; when routing was faster, the person looks again, as on the phone. */
async function moves(
  person: Person,
  operation: string,
  requestId: string,
  input: object,
  hasVersion = true,
): Promise<string> {
  const ref = { communityId: community.communityId, requestId };
  for (;;) {
    const { version } = (await send(person, 'matter', ref, '')).data as { version: number };
    const reply = await insist(person, operation, { ...ref, ...(hasVersion && { version }), ...input });
    if (reply.ok) return (reply.data as { state: string }).state;
    if (reply.code !== 'CHANGED') throw new Error(`${person} ${operation}: ${reply.code}`);
  }
}

async function files(operation: string, input: object): Promise<string> {
  const { data } = await insist('chen', operation, input);
  return (data as { requestId: string }).requestId;
}

/** The moves of a matter besides the dispatcher's, whose turn it is whenever it comes. */
async function happened(requestId: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ move: string; version: number }>(
    'select move, version from event where request_id = $1 order by version',
    [requestId],
  );
  expect(rows.map(({ version }) => version)).toEqual(rows.map((_, place) => place + 1));
  return rows.map(({ move }) => move).filter((move) => move !== 'route');
}

const done = { outcome: 'fixed', words: '换了灯', photos: [] };

it('brings a problem from its report to its rating, with each step done once, though it is killed amid every step', async () => {
  const place = { nodeId: community.entranceId };
  const id = await files('report-issue', { text: '楼道灯不亮', place, category: 'lighting', photos: [] });
  const dispatchTo = { kind: 'unit', id: community.unitId };
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
  const { rows } = await database.pool.query('select state from work_order where request_id = $1', [id]);
  expect(rows).toEqual([{ state: 'resolved' }]);
}, 180_000);

it('brings a wish to its thanks likewise', async () => {
  const place = { nodeId: community.entranceId };
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

it('leaves nothing undelivered, and names nobody and nothing that was written in its log', async () => {
  const left = 'select count(*)::int as left from outbox where parked_at is null';
  while ((await database.pool.query(left)).rows[0].left > 0);

  const { rows: parked } = await database.pool.query('select * from outbox');
  const { rows: told } = await database.pool.query(
    `select count(*)::int as told, count(distinct (request_id, version, person_id, audience))::int as once from inbox_item`,
  );
  expect(parked).toEqual([]);
  expect(told[0].told).toBe(told[0].once);
  expect(told[0].told).toBeGreaterThan(10);
  const lines = readFileSync(log, 'utf8');
  expect(lines).toContain('take-work-order');
  expect(lines).not.toMatch(/\p{Script=Han}|\b1[3-9]\d{9}\b/u);
}, 30_000);
