import { Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;

beforeAll(async () => {
  estate = await Neighbourhood.open();
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

it('takes a wish from home over the wall, a claim and a match to thanks', async () => {
  const title = '想请人帮忙换个厨房灯泡';
  const chen = await estate.phoneOf('chen');
  await chen.open('/pages/home/index', '写个微心愿');
  await chen.tap('写一个', '社区服务台先看');
  await chen.type('心愿，一句话', title);
  await chen.tap('送出心愿', /编号 \d{4}-\d+/);
  await estate.act.deliver();
  const { communityId } = estate.community;
  const query = `communityId=${communityId}&requestId=${await estate.newest()}`;

  const desk = await estate.phoneOf('desk');
  await desk.open('/pages/home/index', '工作台');
  await desk.tap({ label: /^工作台/ }, title);
  await desk.tap({ label: new RegExp(title) }, '先选分类');
  await desk.phone.waitFor(() => {
    // Again until the categories have come.
    desk.phone.page().emit({ label: /^分类，/ }, 'change', { value: 0 });
    return desk.phone.page().text().includes('修修补补');
  });
  await desk.tap('受理', '已受理');
  await desk.tap({ label: new RegExp(title) }, '上心愿墙');
  await desk.tap('上心愿墙', '墙上的称呼');
  await desk.tap('上墙', '从墙上取下');

  const lin = await estate.phoneOf('lin');
  await lin.open('/pages/wall/index', title);
  await lin.tap(`我来帮，${title}`, '社区先帮您和对方对接');
  await lin.tap('我来帮', '在帮了');
  await lin.phone.waitFor(() => lin.phone.page().has({ label: `${title}，在帮了` }));

  desk.phone.back();
  await desk.tap({ label: new RegExp(title) }, '对接双方');
  await desk.tap('对接双方', '0 / 500');
  await desk.tap('对接双方', '帮忙的邻居');

  await lin.open(`/packages/resident/matter/index?${query}`, '我办好了');
  await lin.reads('写心愿的邻居');
  await lin.tap('我办好了', '办得怎么样');
  await lin.type('办了什么，一句话说清楚', '换好了，亮堂堂的');
  await lin.tap('送出', '待核实');

  await chen.tap('看进展', '心愿圆了吗');
  await chen.tap({ role: 'radio', label: '圆了' }, '满意');
  await chen.type('想对帮忙的邻居说一句', '谢谢小林');
  await chen.tap('告诉大家', '已销号');
  await lin.open('/pages/wall/index', title);
  await lin.phone.waitFor(() => lin.phone.page().has({ label: `${title}，圆了` }));
}, 30_000);
