import { Estate, type Visitor } from './support/visitors';

let estate: Estate;
const journey = 'wish';

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

it('a wish goes from the phone onto the wall, to a volunteer, and is thanked for', async () => {
  const faults: string[] = [];
  const looks = async (visitor: Visitor, name: string) => faults.push(...(await visitor.look(name)));
  const title = '想换厨房的灯泡，够不着';

  const sun = await estate.phoneOf('sun', journey);
  await sun.open('/pages/home/index');
  await sun.tap('写一个');
  await sun.type('心愿，一句话', title);
  await sun.type('再说说情况', '周末下午都在家，灯泡买好了');
  await sun.sees(/前给您答复/);
  await looks(sun, 'write');
  await sun.tap('看一眼');
  await looks(sun, 'preview');
  await sun.tap('关闭');
  await sun.tap('送出心愿');
  await sun.sees(/^编号 \d{4}-\d+$/);
  const query = `communityId=${await sun.parameter('communityId')}&requestId=${await sun.parameter('requestId')}`;

  const desk = await estate.phoneOf('mali', journey);
  await desk.open(`/packages/staff/matter/index?${query}`);
  await desk.tap('受理');
  await looks(desk, 'accept');
  await desk.page
    .getByRole('button', { name: /^分类，/ })
    .last()
    .click();
  await desk.turnTo('修修补补');
  await desk.tap('受理');
  await desk.tap('上心愿墙');
  await looks(desk, 'publish');
  await desk.tap('上墙');
  await desk.sees('从墙上取下');

  const lin = await estate.phoneOf('xiaolin', journey);
  await lin.open('/pages/wall/index');
  await lin.sees(title);
  await looks(lin, 'wall');
  await lin.tap(`我来帮，${title}`);
  await looks(lin, 'claim');
  await lin.tap('我来帮');
  await lin.sees('在帮了');

  await desk.open('/pages/home/index');
  await desk.sees('工作台');
  await desk.open(`/packages/staff/matter/index?${query}`);
  await desk.sees(/认领了/);
  await desk.tap('对接双方');
  await desk.page.getByRole('dialog').waitFor();
  await looks(desk, 'match');
  await desk.tap('对接双方');
  await desk.sees('帮忙的邻居');

  await lin.open(`/packages/resident/matter/index?${query}`);
  await lin.sees('写心愿的邻居');
  await looks(lin, 'matched');
  await lin.tap('我办好了');
  await lin.type('办了什么，一句话说清楚', '灯泡换好了，亮堂堂的');
  await lin.tap('送出');

  await sun.tap('看进展');
  await sun.choose('圆了');
  await sun.type('想对帮忙的邻居说一句', '谢谢小林');
  await looks(sun, 'thank');
  await sun.tap('告诉大家');
  await sun.sees('已销号');

  expect(faults).toEqual([]);
  expect(estate.complaints()).toEqual([]);
}, 90_000);
