import { createApp } from '../../../cloud/server/app';
import { startWeChatStandIn, type WeChatStandIn } from '../../support/wechat-stand-in';
import { openApp } from './app-for-tests';

let weChat: WeChatStandIn;
let site: Awaited<ReturnType<typeof openApp>>;

beforeAll(async () => {
  weChat = await startWeChatStandIn();
  site = await openApp({ wechat: { appId: 'wx-linli', secret: 'app-secret', baseUrl: weChat.baseUrl } });
});

afterAll(async () => {
  await site.close();
  await weChat.close();
});

const signIn = (body: unknown) =>
  site.app.request('/session/wechat', { method: 'POST', body: JSON.stringify(body) });

async function whoIs(token: string): Promise<string> {
  const response = await site.app.request('/fn/session', {
    method: 'POST',
    body: JSON.stringify({ operation: 'sign-in', input: {} }),
    headers: { Authorization: `Bearer ${token}` },
  });
  return ((await response.json()) as { data: { personId: string } }).data.personId;
}

test('a login code becomes a session, and the same person each time', async () => {
  const tokens = await Promise.all(
    [1, 2, 3].map(async () => ((await (await signIn({ code: 'good' })).json()) as { token: string }).token),
  );

  const people = await Promise.all(tokens.map(whoIs));

  expect(new Set(people).size).toBe(1);
  expect(Object.fromEntries(weChat.asked[0] ?? [])).toEqual({
    appid: 'wx-linli',
    secret: 'app-secret',
    js_code: 'good',
    grant_type: 'authorization_code',
  });
});

test.each([
  ['invalid', 401, 'SIGN_IN_FAILED'],
  ['used', 401, 'SIGN_IN_FAILED'],
  ['blocked', 401, 'SIGN_IN_FAILED'],
  ['limited', 503, 'UNAVAILABLE'],
  ['busy', 503, 'UNAVAILABLE'],
  ['broken', 503, 'UNAVAILABLE'],
  ['cut', 503, 'UNAVAILABLE'],
])('of a code that WeChat answers as %s comes %d %s', async (code, status, refusal) => {
  const response = await signIn({ code });

  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ ok: false, code: refusal });
});

test.each([[{}], [{ code: 7 }], [{ code: '' }], [{ code: 'x'.repeat(129) }], [null], [[]]])(
  'the body %j is refused before WeChat is asked',
  async (body) => {
    const askedBefore = weChat.asked.length;

    expect((await signIn(body)).status).toBe(400);
    expect(weChat.asked).toHaveLength(askedBefore);
  },
);

test('without an app of WeChat nobody signs in this way', async () => {
  const app = createApp({ ...site.parts, wechat: null });

  const response = await app.request('/session/wechat', { method: 'POST', body: '{"code":"good"}' });

  expect(response.status).toBe(401);
});

test('neither open id, session key nor our secret is ever logged or answered', async () => {
  const response = await signIn({ code: 'good' });

  expect(JSON.stringify([site.lines, await response.json()])).not.toMatch(/oGZUI0|tiihtNc|app-secret/);
});
