import { randomUUID } from 'node:crypto';
import type { Reply } from '../../../cloud/contract/shared/errors';
import { enterCommunity, enterResident, grantRole } from '../../support/small-community';
import { openApp } from './app-for-tests';

const edgeOnWindows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0';

interface Code {
  readonly code: string;
  readonly secret: string;
  readonly expiresAt: string;
}

let site: Awaited<ReturnType<typeof openApp>>;
const tokens: Record<string, string> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  site = await openApp();
  const { pool } = site.database;
  const home = await enterCommunity(pool);
  for (const name of ['desk', 'colleague', 'resident']) {
    const personId = await enterResident(pool, name, home);
    if (name !== 'resident') await grantRole(pool, { personId, role: 'desk', nodeId: home.communityId });
    ids[name] = personId;
    tokens[name] = await site.tokenFor(personId);
  }
});
afterAll(() => site.close());

async function post<Data>(path: string, body: object, headers: Record<string, string> = {}) {
  const response = await site.app.request(path, { method: 'POST', body: JSON.stringify(body), headers });
  return (await response.json()) as Reply<Data>;
}

async function ask(): Promise<Code> {
  const reply = await post<Code>('/sign-in/codes', {}, { 'User-Agent': edgeOnWindows });
  if (!reply.ok) throw new Error(reply.code);
  return reply.data;
}

const claim = ({ code, secret }: Code) =>
  post<{ token: string | null }>('/sign-in/sessions', { code, secret });

function call<Data>(name: string, operation: string, input: object, key: string = randomUUID()) {
  const headers = { Authorization: `Bearer ${tokens[name]}` };
  return post<Data>('/fn/session', { operation, input, key }, headers);
}

const confirm = (name: string, { code }: { code: string }, key?: string) =>
  call<{ state: string }>(name, 'confirm-sign-in', { code }, key);

/** What is compared of an answer: its code, or that it went through. */
const codeOf = (reply: Reply) => (reply.ok ? 'ok' : reply.code);

function pass(seconds: number): void {
  site.time.now = new Date(site.time.now.getTime() + seconds * 1000);
}

async function whoIs(token: string): Promise<Reply<{ personId: string }>> {
  const headers = { Authorization: `Bearer ${token}` };
  return post('/fn/session', { operation: 'sign-in', input: {} }, headers);
}

test('a phone lets the browser in that shows a code, after it has seen which one asks', async () => {
  const code = await ask();

  const waiting = await claim(code);
  const asking = await call('desk', 'sign-in-code', { code: code.code });
  const confirmed = await confirm('desk', code);
  const given = await claim(code);

  expect(waiting).toMatchObject({ ok: true, data: { token: null } });
  expect(asking).toMatchObject({ ok: true, data: { browser: 'Edge', system: 'Windows' } });
  expect(confirmed).toMatchObject({ ok: true, data: { state: 'confirmed' } });
  const token = (given.ok && given.data.token) || '';
  expect(await whoIs(token)).toMatchObject({ ok: true, data: { personId: ids.desk } });
});

test('the session is given once, and ends with the working day', async () => {
  const code = await ask();
  await confirm('desk', code);

  const claims = await Promise.all(Array.from({ length: 8 }, () => claim(code)));

  const given = claims.flatMap((reply) => (reply.ok && reply.data.token ? [reply.data.token] : []));
  expect(given).toHaveLength(1);
  expect(claims.map(codeOf).filter((one) => one === 'CODE_USED')).toHaveLength(7);
  pass(11 * 3600);
  expect(codeOf(await whoIs(given[0] ?? ''))).toBe('ok');
  pass(2 * 3600);
  expect(codeOf(await whoIs(given[0] ?? ''))).toBe('UNAUTHENTICATED');
});

test('of many who confirm at once one does, and the browser is his', async () => {
  const code = await ask();

  const names = Array.from({ length: 10 }, (_, turn) => (turn % 2 === 0 ? 'desk' : 'colleague'));
  const replies = await Promise.all(names.map((name) => confirm(name, code)));

  const codes = replies.map(codeOf);
  expect(codes.filter((one) => one === 'ok')).toHaveLength(1);
  expect(codes.filter((one) => one === 'CODE_USED')).toHaveLength(9);
  const given = await claim(code);
  const winner = names[codes.indexOf('ok')] ?? '';
  expect(await whoIs((given.ok && given.data.token) || '')).toMatchObject({
    data: { personId: ids[winner] },
  });
});

test('the same confirmation sent again is answered the same; another is refused', async () => {
  const code = await ask();
  const key = randomUUID();

  const twins = await Promise.all([confirm('desk', code, key), confirm('desk', code, key)]);
  const again = await confirm('desk', code, key);

  expect([...twins, again].map(codeOf)).toEqual(['ok', 'ok', 'ok']);
  expect(codeOf(await confirm('desk', code))).toBe('CODE_USED');
  expect(codeOf(await confirm('colleague', code))).toBe('CODE_USED');
});

test('a code is past after two minutes; what was confirmed in the last second can still be fetched', async () => {
  const [late, justInTime] = [await ask(), await ask()];

  pass(119);
  await confirm('desk', justInTime);
  pass(1);

  expect(codeOf(await confirm('desk', late))).toBe('CODE_EXPIRED');
  expect(codeOf(await call('desk', 'sign-in-code', { code: late.code }))).toBe('CODE_EXPIRED');
  expect(codeOf(await claim(late))).toBe('CODE_EXPIRED');
  expect(await claim(justInTime)).toMatchObject({ ok: true, data: { token: expect.any(String) } });
});

test('neither a guessed code nor the code without its secret opens anything', async () => {
  const [code, other] = [await ask(), await ask()];
  await confirm('desk', code);
  const guessed = { code: 'A'.repeat(32), secret: code.secret };

  expect(codeOf(await confirm('desk', guessed))).toBe('CODE_UNKNOWN');
  expect(codeOf(await claim({ ...code, ...guessed }))).toBe('CODE_UNKNOWN');
  expect(codeOf(await claim({ ...code, secret: other.secret }))).toBe('CODE_UNKNOWN');
  expect(codeOf(await claim({ ...code, secret: code.code }))).toBe('CODE_UNKNOWN');
});

test('only staff may confirm', async () => {
  const code = await ask();

  expect(codeOf(await confirm('resident', code))).toBe('FORBIDDEN');
  expect(codeOf(await call('resident', 'sign-in-code', { code: code.code }))).toBe('FORBIDDEN');
  expect(await claim(code)).toMatchObject({ data: { token: null } });
});

test.each([[{}], [{ code: 'x' }], [{ code: 7, secret: 7 }], [null], [[]]])(
  'the body %j is refused',
  async (body) => {
    expect(codeOf(await post('/sign-in/sessions', body as object))).toBe('INVALID');
  },
);

test('neither code nor secret is kept or logged as it is, and old ones are removed', async () => {
  const { code, secret } = await ask();
  await confirm('desk', { code });

  const { rows } = await site.database.pool.query('select sign_in_code::text as text from sign_in_code');
  const kept = JSON.stringify([rows, site.lines]);
  expect(kept).not.toContain(code);
  expect(kept).not.toContain(secret);

  pass(2 * 3600);
  await ask();
  const left = await site.database.pool.query('select from sign_in_code');
  expect(left.rows).toHaveLength(1);
});

describe('many codes', () => {
  const from = (address: string) => ({ 'X-Forwarded-For': `10.9.9.9, ${address}` });
  const askFrom = async (address: string) => codeOf(await post('/sign-in/codes', {}, from(address)));
  let behindProxy: Awaited<ReturnType<typeof openApp>>;

  beforeAll(async () => {
    behindProxy = await openApp({ proxies: 1 });
    [site, behindProxy] = [behindProxy, site];
  });
  afterAll(async () => {
    [site, behindProxy] = [behindProxy, site];
    await behindProxy.close();
  });

  test('of one address are refused after sixty in ten minutes, whatever it says of itself, and others go on', async () => {
    const codes = [];
    for (let turn = 0; turn < 61; turn += 1) codes.push(await askFrom('203.0.113.7'));

    expect(new Set(codes.slice(0, 60))).toEqual(new Set(['ok']));
    expect(codes[60]).toBe('TOO_MANY');
    expect(await askFrom('203.0.113.8')).toBe('ok');
    pass(600);
    expect(await askFrom('203.0.113.7')).toBe('ok');
  });

  test('of all addresses together are refused after three thousand', async () => {
    await site.database.pool.query(
      `update attempt set count = 3000, began_at = $1 where what = 'sign-in code anywhere'`,
      [site.time.now],
    );

    const response = await site.app.request('/sign-in/codes', {
      method: 'POST',
      body: '{}',
      headers: from('203.0.113.9'),
    });

    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('60');
  });

  test('leave nothing behind that tells an address', async () => {
    const { rows } = await site.database.pool.query(`select string_agg(a::text, ' ') as kept from attempt a`);

    expect(rows[0].kept).not.toContain('203.0.113');
  });
});
