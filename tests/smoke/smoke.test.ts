import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '../../cloud/contract/operations';
import type { Receipt } from '../../cloud/contract/requests/receipt';
import type { Tables } from '../../cloud/platform/database/tables';
import { type Community, enterWholeCommunity, type Person } from '../support/community';
import { openTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase<Tables>;
let community: Community;
let server: ChildProcess;
let address = '';
const folder = mkdtempSync(join(tmpdir(), 'linli-smoke-'));
const functionOf = new Map<string, string>(operations.map((one) => [one.name, one.function]));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0));
    });
  });
}

async function startServer(port: number): Promise<void> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    PORT: String(port),
    LINLI_LOCAL: folder,
    LOG_LEVEL: 'error',
  };
  server = spawn(process.execPath, ['--import', 'tsx', 'cloud/server/main.ts'], { env, stdio: 'ignore' });
  address = `http://127.0.0.1:${port}`;
  for (let look = 0; look < 200; look += 1) {
    const isReady = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}

async function stopServer(signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await gone;
}

beforeAll(async () => {
  database = await openTestDatabase<Tables>(2);
  community = await enterWholeCommunity(database.pool);
  await database.pool.query('update deployment set is_demo = true');
  await database.pool.query(
    `insert into person_identity select 'demo', subject, person_id from person_identity`,
  );
  await startServer(await freePort());
}, 60_000);
afterAll(async () => {
  await stopServer('SIGTERM');
  await database.close();
  rmSync(folder, { recursive: true });
}, 30_000);

async function tokenOf(person: Person): Promise<string> {
  const response = await fetch(`${address}/demo/session`, {
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
  const response = await fetch(`${address}/fn/${functionOf.get(operation)}`, {
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

it('loses nothing acknowledged and does nothing twice when it is killed between steps', async () => {
  const issue = { text: '水管滴水', place: { nodeId: community.entranceId }, photos: [] };
  const keys = Array.from({ length: 12 }, () => randomUUID());
  const port = Number(new URL(address).port);
  const acknowledged: string[] = [];
  for (const [turn, key] of keys.entries()) {
    const attempt = send('chen', 'report-issue', issue, key).then((data) => (data as Receipt).requestId);
    if (turn % 4 === 3) await stopServer('SIGKILL');
    const first = await attempt.catch(() => null);
    if (turn % 4 === 3) await startServer(port);
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
