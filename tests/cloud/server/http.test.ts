import { v7 as uuidv7 } from 'uuid';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import { createApp } from '../../../cloud/server/app';
import { enterCommunity, enterResident, type SmallCommunity } from '../../support/small-community';
import { openApp } from './app-for-tests';

let site: Awaited<ReturnType<typeof openApp>>;
let community: SmallCommunity;
let token: string;

beforeAll(async () => {
  site = await openApp();
  community = await enterCommunity(site.database.pool);
  token = await site.tokenFor(await enterResident(site.database.pool, 'chen', community));
});

afterAll(() => site.close());

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return site.app.request(path, { method: 'POST', body: text, headers: { Host: '127.0.0.1', ...headers } });
}

const signedIn = () => ({ Authorization: `Bearer ${token}` });
const whoAmI = { operation: 'sign-in', input: {} };

test('an operation is answered over HTTP, for no cache to keep', async () => {
  const response = await post('/fn/session', whoAmI, signedIn());

  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ ok: true, data: { callName: '陈阿姨' } });
  expect(response.headers.get('Cache-Control')).toBe('no-store');
});

test.each([
  ['an operation', '/fn/session', whoAmI],
  ['a refusal', '/fn/session', '{"operation":'],
  ['a body that is too long', '/fn/session', ' '.repeat(101 * 1024)],
  ['a path that does not exist', '/elsewhere', {}],
])('%s is answered with what keeps browsers from guessing, telling on and framing', async (_, path, body) => {
  const { headers } = await post(path, body, signedIn());

  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  });
});

test.each([
  ['malformed JSON', '/fn/session', '{"operation":', 400, 'INVALID'],
  ['no body', '/fn/session', '', 400, 'INVALID'],
  ['an unknown function', '/fn/nothing', whoAmI, 404, 'UNKNOWN_OPERATION'],
  ['__proto__ as a function', '/fn/__proto__', whoAmI, 404, 'UNKNOWN_OPERATION'],
  [
    '__proto__ as an operation',
    '/fn/session',
    '{"operation":"__proto__","input":{}}',
    404,
    'UNKNOWN_OPERATION',
  ],
  ['__proto__ as a field', '/fn/session', '{"operation":"sign-in","input":{"__proto__":{}}}', 400, 'INVALID'],
  ['a body of 101 kB', '/fn/session', ' '.repeat(101 * 1024), 413, 'TOO_LARGE'],
  ['a path that does not exist', '/elsewhere', {}, 404, 'NOT_FOUND'],
])('%s is refused', async (_, path, body, status, code) => {
  const response = await post(path, body, signedIn());

  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ ok: false, code, traceId: expect.any(String) });
});

test.each([
  ['no token', {}],
  ['a token that is none', { Authorization: 'Bearer ey.ey.ey' }],
  ['another scheme', { Authorization: 'Basic YTpi' }],
  [
    'a token without a signature',
    { Authorization: 'Bearer eyJhbGciOiJub25lIiwia2lkIjoibmV3In0.eyJzdWIiOiJhIn0.' },
  ],
])('%s is nobody', async (_, headers) => {
  const response = await post('/fn/session', whoAmI, headers);

  expect(response.status).toBe(401);
});

test('a refusal answers with the status of its kind', async () => {
  const suggest = (text: string) =>
    post(
      '/fn/requests',
      { operation: 'make-suggestion', input: { text, photos: [] }, key: 'one-and-the-same' },
      signedIn(),
    );
  const stranger = await enterResident(site.database.pool, 'wang', community);
  const asStranger = { Authorization: `Bearer ${await site.tokenFor(stranger)}` };
  const first = await suggest('种棵树');
  const { requestId } = ((await first.json()) as { data: { requestId: string } }).data;
  const ref = { communityId: community.communityId, requestId };

  const refused = [
    await suggest('种两棵树'),
    await post(
      '/fn/requests',
      { operation: 'withdraw', input: { ...ref, reason: '' }, key: 'of-a-stranger' },
      asStranger,
    ),
    await post(
      '/fn/dispatch',
      { operation: 'decline-request', input: { ...ref, version: 1 }, key: 'of-a-resident' },
      signedIn(),
    ),
  ];

  expect(first.status).toBe(200);
  const codes = await Promise.all(
    refused.map(async (one) => [one.status, ((await one.json()) as { code: string }).code]),
  );
  expect(codes).toEqual([
    [409, 'KEY_REUSED'],
    [404, 'NOT_FOUND'],
    [403, 'FORBIDDEN'],
  ]);
});

test('a session ends after thirty days', async () => {
  const before = site.time.now;
  site.time.now = new Date(before.getTime() + 31 * 86_400_000);

  const response = await post('/fn/session', whoAmI, signedIn());
  site.time.now = before;

  expect(response.status).toBe(401);
});

test('a database that is gone answers 503 and when to come back', async () => {
  const gone = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1 });
  const app = createApp({ ...site.parts, db: gone.db });

  const calls = [
    app.request('/fn/session', { method: 'POST', body: JSON.stringify(whoAmI), headers: signedIn() }),
    app.request('/readyz'),
  ];
  const responses = await Promise.all(calls);
  await gone.close();

  expect(responses.map(({ status }) => status)).toEqual([503, 503]);
  expect(responses[0]?.headers.get('Retry-After')).toBe('2');
});

test('the process is healthy and the database ready', async () => {
  const responses = await Promise.all([site.app.request('/healthz'), site.app.request('/readyz')]);

  expect(responses.map(({ status }) => status)).toEqual([200, 200]);
});

test('the operations are described with who may call and the schema of their input', async () => {
  const response = await site.app.request('/operations');

  const described = (await response.json()) as { operation: string }[];
  expect(described.find(({ operation }) => operation === 'submit-wish')).toMatchObject({
    function: 'requests',
    kind: 'command',
    access: 'resident',
    input: { type: 'object', additionalProperties: false },
  });
});

describe('demo people', () => {
  const local = { Host: '127.0.0.1:8787' };

  beforeAll(async () => {
    const personId = uuidv7();
    await site.database.pool.query(
      `insert into person (id, call_name, created_at) values ($1, '李书记', now())`,
      [personId],
    );
    await site.database.pool.query(`insert into person_identity values ('demo', 'desk-1', $1)`, [personId]);
  });

  const markDemo = (isDemo: boolean) =>
    site.database.pool.query('update deployment set is_demo = $1', [isDemo]);
  const people = (headers: Record<string, string>) => site.app.request('/demo/people', { headers });

  test('can be picked and acted as where the database carries the mark', async () => {
    await markDemo(true);

    expect(await (await people(local)).json()).toEqual([{ person: 'desk-1', name: '李书记', roles: [] }]);
    const { token: demoToken } = (await (
      await post('/demo/session', { person: 'desk-1' }, local)
    ).json()) as {
      token: string;
    };
    const me = await post('/fn/session', whoAmI, { Authorization: `Bearer ${demoToken}` });
    expect(await me.json()).toMatchObject({ data: { callName: '李书记' } });
  });

  test('do not include people who are not of the demo', async () => {
    await markDemo(true);

    expect((await post('/demo/session', { person: 'chen' }, local)).status).toBe(404);
  });

  test('do not exist without the mark', async () => {
    await markDemo(false);

    expect((await people(local)).status).toBe(404);
    expect((await post('/demo/session', { person: 'desk-1' }, local)).status).toBe(404);
  });

  test.each([
    ['another host', { Host: 'linli.example' }],
    ['a host that begins like ours', { Host: '127.0.0.1.evil.example' }],
    ['a proxy that names the client', { ...local, 'X-Forwarded-For': '10.0.0.1' }],
    ['a proxy that names the protocol', { ...local, 'X-Forwarded-Proto': 'https' }],
    ['a proxy by the standard', { ...local, Forwarded: 'for=10.0.0.1' }],
    ['a proxy on the way', { ...local, Via: '1.1 gate' }],
  ])('do not exist for %s', async (_, headers) => {
    await markDemo(true);

    expect((await people(headers)).status).toBe(404);
    expect((await post('/demo/session', { person: 'desk-1' }, headers)).status).toBe(404);
  });

  test('do not exist where the listener is not on loopback', async () => {
    await markDemo(true);
    const open = createApp({ ...site.parts, host: '0.0.0.0' });

    expect((await open.request('/demo/people', { headers: local })).status).toBe(404);
  });
});
