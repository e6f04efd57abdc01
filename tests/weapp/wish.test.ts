import { Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;

beforeAll(async () => {
  estate = await Neighbourhood.open();
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

it('shows a wish among the own matters as soon as it is sent', async () => {
  const chen = await estate.phoneOf('chen');
  await chen.open('/pages/home/index', '写个微心愿');
  await chen.tap('写一个', '社区服务台先看');
  await chen.type('心愿，一句话', '想请人帮忙换个厨房灯泡');
  await chen.tap('送出心愿', /编号 \d{4}-\d{2}/);

  await chen.open('/pages/matters/index', '想请人帮忙换个厨房灯泡');

  expect(chen.phone.page().text()).toContain('待受理');
});

it('shows a volunteer an empty wall, for nothing is public before a person published it', async () => {
  const lin = await estate.phoneOf('lin');

  await lin.open('/pages/wall/index', '墙上还没有心愿');

  expect(lin.phone.page().text()).not.toContain('我来帮');
});

it('asks elders one question a screen, and keeps what was answered on the way back', async () => {
  const chen = await estate.phoneOf('chen');
  await chen.open('/pages/me/index', '长辈版');
  await chen.tap({ label: /^长辈版/ }, '标准版');
  await chen.open('/pages/home/index', '写心愿');

  await chen.tap({ label: /^写心愿/ }, '第 1 步，共 5 步');
  await chen.tap('妈妈', '下一步');
  await chen.tap('下一步', '第 2 步，共 5 步');
  await chen.type('心愿，一句话', '想请人陪妈妈取药');
  await chen.tap('下一步', '第 3 步，共 5 步');
  await chen.tap('上一步', '第 2 步，共 5 步');
  for (const step of [3, 4, 5]) await chen.tap('下一步', `第 ${step} 步，共 5 步`);
  await chen.tap('送出心愿', /编号 \d{4}-\d{2}/);
  const wish = await estate.act.does<{ title: string; onBehalfOf: string }>(
    'chen',
    'matter',
    estate.act.ref(await estate.newest()),
  );

  expect(wish).toMatchObject({ title: '想请人陪妈妈取药', onBehalfOf: 'mother' });
});
