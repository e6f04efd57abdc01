import { openPhone, type Phone } from './support/phone';

const stranger = { personId: '01890a5d-ac96-774b-bcce-b302099a8057', callName: '', home: null, grants: [] };
const noHomeYet = '先告诉我们您住哪儿';

let phone: Phone;
let asked: string[];

/** A phone that keeps a token, against a server that knows one token only and gives it for a code of WeChat's. */
function phoneWith(kept: string | null, codeIsGood = true): Phone {
  asked = [];
  return openPhone({
    build: 'dist/weapp-http',
    storage: new Map(kept === null ? [] : [['session-token', JSON.stringify(kept)]]),
    request({ url, header }) {
      const path = String(url).replace(/^.*?\d\//, '/');
      asked.push(path);
      if (path === '/session/wechat')
        return { statusCode: 200, header: {}, data: codeIsGood ? { token: 'fresh' } : { ok: false } };
      const isIn = (header as { Authorization?: string }).Authorization === 'Bearer fresh';
      const data = isIn ? { ok: true, data: stranger } : { ok: false, code: 'UNAUTHENTICATED' };
      return { statusCode: 200, header: {}, data };
    },
  });
}

afterEach(() => {
  phone.close();
  expect(phone.errors).toEqual([]);
});

it.each([
  ['asks with the session that it holds, and WeChat nothing', 'fresh', ['/fn/session']],
  ['asks WeChat first where it holds none', null, ['/session/wechat', '/fn/session']],
  ['asks WeChat once the session is over', 'old', ['/fn/session', '/session/wechat', '/fn/session']],
])('%s', async (_what, kept, expected) => {
  phone = phoneWith(kept);
  await phone.open('/pages/home/index');
  await phone.waitFor(() => phone.page().text().includes(noHomeYet));

  expect(asked).toEqual(expected);
  expect(phone.page().text()).toMatch(/^[早上中下午晚]{2}好/);
});

it('says that it did not work when WeChat does not vouch for anybody, and tries again', async () => {
  phone = phoneWith('old', false);
  await phone.open('/pages/home/index');
  await phone.waitFor(() => phone.page().text().includes('再试一次'));

  expect(asked).toEqual(['/fn/session', '/session/wechat']);
  phone.page().tap('再试一次');
  await phone.waitFor(() => asked.length === 4);
});
