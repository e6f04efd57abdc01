import { Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;

beforeAll(async () => {
  estate = await Neighbourhood.open();
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

const title = '8 栋停水，洗水箱';

/** The day so many days from today, in the community, as a picker has it. */
const day = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

it('takes a notice from the desk over home, the inbox and a report to the count of its readers', async () => {
  const desk = await estate.phoneOf('desk');
  await desk.open('/pages/me/index', '写通知');
  await desk.tap({ label: /^写通知/ }, '还没写过通知');
  await desk.tap('写一条', '先选哪一类');
  await desk.tap('停水', '先写标题');
  await desk.type('标题，一句话', title);
  await desk.type('写清楚一点', '洗屋顶水箱，先存一点水。');
  await desk.tap('楼栋', '8 栋的邻居');
  desk.phone.page().emit({ label: /^开始，哪天/ }, 'change', { value: day(1) });
  desk.phone.page().emit({ label: /^开始，几点/ }, 'change', { value: '09:00' });
  desk.phone.page().emit({ label: /^结束，几点/ }, 'change', { value: '12:00' });
  await desk.tap('送出通知', '看过的有 0 人');
  await desk.reads('明天 9:00 到 12:00');

  const chen = await estate.phoneOf('chen');
  await chen.open('/pages/home/index', '这两天');
  await chen.reads(title);
  await chen.reads('明天 9:00 到 12:00，8 栋');
  await chen.open('/packages/resident/inbox/index', title);
  await chen.reads('没看过');
  await chen.open('/packages/resident/issue/index', '哪一类');
  await chen.reads(`这里已有通知：${title}`);
  await chen.reads('还要继续反映吗');

  await chen.open('/pages/home/index', title);
  await chen.tap({ label: new RegExp(`^${title}`) }, '先存一点水');
  await estate.readsOfNotices(1);
  await chen.tap('看别的通知', '正在进行');

  expect(chen.phone.page().text()).not.toContain('没看过');
  await desk.open('/packages/staff/notices/index', title);
  await desk.tap({ label: new RegExp(`^${title}`) }, '看过的有 1 人');

  await desk.tap('撤下', '看过的人会看到原因');
  await desk.type('为什么撤下，不写也行', '改到下周二');
  await desk.tap('撤下', '这条通知撤下了');
  await chen.tap('已结束', title);
  await chen.tap({ label: new RegExp(`^${title}`) }, '改到下周二');
  await chen.open('/pages/home/index', '这两天');
  await chen.phone.waitFor(() => !chen.phone.page().text().includes(title));
}, 40_000);

it('lets a notice be corrected, and leads from the old one to the new', async () => {
  const { act, community } = estate;
  const until = new Date(Date.now() + 48 * 3_600_000).toISOString();
  const { noticeId } = await act.does<{ noticeId: string }>('desk', 'publish-notice', {
    communityId: community.communityId,
    kind: 'works',
    title: '电梯保养',
    body: '上午停两小时。',
    audience: [community.buildingId],
    shownUntil: until,
  });
  const query = `communityId=${community.communityId}&noticeId=${noticeId}`;
  const desk = await estate.phoneOf('desk');
  await desk.open(`/packages/staff/notice/index?${query}`, '上午停两小时');
  await desk.tap('改一改', '原来那条换成这条');
  await desk.type('写清楚一点', '改到下午，停两小时。');
  await desk.tap('送出通知', '改到下午');

  const chen = await estate.phoneOf('chen');
  await chen.open(`/packages/resident/notice/index?${query}`, '这条改过了');
  await chen.tap({ label: /看最新的/ }, '改到下午');
}, 40_000);
