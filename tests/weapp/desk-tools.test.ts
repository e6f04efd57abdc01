import { Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;

beforeAll(async () => {
  estate = await Neighbourhood.open();
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

it('reads the code that a desktop shows, says who asks, and lets it in by one tap', async () => {
  const shown = await estate.post<{ code: string; secret: string }>('/sign-in/codes', {});
  const { code, secret } = shown;
  const link = `https://linli.example/#/packages/staff/confirm-sign-in/index?code=${code}`;
  const desk = await estate.phoneOf('desk', { scanCode: () => ({ result: link }) });

  await desk.open('/pages/me/index', '登录电脑');
  await desk.tap({ label: /^登录电脑/ }, '让这台电脑登录吗');
  await desk.reads('电脑上的浏览器');
  await desk.tap('让它登录', '好了，电脑上已经登录');

  const { token } = await estate.post<{ token: string | null }>('/sign-in/sessions', { code, secret });
  expect(token).not.toBeNull();
});

it('stays where it is when the camera reads something else', async () => {
  const desk = await estate.phoneOf('desk', {
    scanCode: () => ({ result: 'https://example.com/?code=short' }),
  });

  await desk.open('/pages/me/index', '登录电脑');
  desk.phone.page().tap({ label: /^登录电脑/ });
  await desk.phone.waitFor(() => desk.phone.called('scanCode').length === 1);

  expect(desk.phone.page().route).toBe('pages/me/index');
});

it('accepts several at once on the phone', async () => {
  const place = { nodeId: estate.community.entranceId };
  for (const text of ['东门灯不亮', '西门灯不亮', '北门灯不亮'])
    await estate.act.does('chen', 'report-issue', { text, place, category: 'lighting', photos: [] });
  await estate.act.deliver();
  const desk = await estate.phoneOf('desk');

  await desk.open('/packages/staff/workbench/index', '东门灯不亮');
  await desk.tap('选几件一起受理', '点一点要一起受理的事');
  await desk.tap({ label: /东门灯不亮/ }, '一起受理 1 件');
  await desk.tap({ label: /北门灯不亮/ }, '一起受理 2 件');
  await desk.tap('一起受理 2 件', '受理这 2 件');
  await desk.tap('受理这 2 件', '2 件都受理了');
  await desk.tap('知道了', '西门灯不亮');
});

it.each([
  ['desk', '/packages/staff/workbench/index', /等我办/],
  ['desk', '/packages/staff/notices/index', '写一条'],
  ['grid', '/packages/staff/grid/index', '8 栋'],
  ['liLead', '/packages/staff/unit/index', '宏安物业'],
  ['admin', '/packages/staff/roles/index', '樟树里社区'],
] as const)(
  'offers the %s no Excel file on %s, for WeChat has nowhere to save one',
  async (who, page, sees) => {
    const phone = await estate.phoneOf(who);

    await phone.open(page, sees);

    expect(phone.phone.page().text()).not.toContain('Excel');
  },
);
