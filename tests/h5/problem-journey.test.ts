import { join } from 'node:path';
import sharp from 'sharp';
import { Estate, type Visitor } from './support/visitors';

let estate: Estate;
const journey = 'problem';

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

/** Goes from home over the workbench to the matter with this number. */
async function findAtWork(visitor: Visitor, number: string): Promise<void> {
  await visitor.open('/pages/home/index');
  await visitor.tap(/^工作台/);
  await visitor.tap('找一件，或筛选');
  await visitor.type('搜索', number);
  await visitor.page.keyboard.press('Enter');
}

async function picture(): Promise<string> {
  const file = join('dist', 'screenshots', 'lamp.jpg');
  await sharp({ create: { width: 800, height: 600, channels: 3, background: '#455454' } })
    .jpeg()
    .toFile(file);
  return file;
}

async function addsPicture(visitor: Visitor): Promise<void> {
  const [chooser] = await Promise.all([visitor.page.waitForEvent('filechooser'), visitor.tap(/^加照片/)]);
  await chooser.setFiles(await picture());
}

it('a reported problem goes from the phone over the desk, the unit and the grid worker back to a rating', async () => {
  const faults: string[] = [];
  const looks = async (visitor: Visitor, name: string) => faults.push(...(await visitor.look(name)));

  const chen = await estate.phone(`${journey}-chen`);
  await chen.open('/pages/home/index');
  await chen.tap('选一个人');
  await chen.sees('陈阿姨');
  await looks(chen, 'people');
  await chen.tap(/^陈阿姨/);
  await chen.sees('我的网格员');
  await looks(chen, 'home');
  await chen.tap(/^报问题/);
  await chen.type('怎么了', '二楼楼道灯不亮三天了，晚上看不见台阶');
  await addsPicture(chen);
  await chen.sees('楼道照明');
  await chen.sees('宏安物业');
  await chen.sees(/前给您答复/);
  await looks(chen, 'report');
  await chen.tap('送出');
  await chen.sees(/^编号 \d{4}-\d+$/);
  await looks(chen, 'receipt');
  const number = await chen.parameter('number');

  const desk = await estate.phoneOf('liufang', journey);
  await findAtWork(desk, number);
  await desk.sees('二楼楼道灯不亮三天了');
  await looks(desk, 'workbench');
  await desk.tap(/二楼楼道灯不亮三天了/);
  await desk.sees(/^按规则建议/);
  await desk.sees('按文字建议');
  await looks(desk, 'triage');
  await desk.tap(/^分类，楼道照明/);
  await desk.turnTo('电梯');
  await desk.sees('按文字建议楼道照明');
  await desk.sees('安达电梯维保');
  await looks(desk, 'another-category');
  await desk.tap(/^分类，电梯/);
  await desk.turnTo('楼道照明');
  await desk.sees('宏安物业');
  await desk.tap('受理并派单');
  await desk.sees('没有找到');

  const unit = await estate.phoneOf('lishifu', journey);
  await findAtWork(unit, number);
  await unit.tap(/二楼楼道灯不亮三天了/);
  await unit.tap('接单');
  await looks(unit, 'take');
  await unit.tap('接单');
  await unit.tap('办好了');
  await unit.type('办了什么，一句话说清楚', '换了声控灯，试过三次都亮');
  await addsPicture(unit);
  await looks(unit, 'resolve');
  await unit.tap('送出');
  await unit.sees('待核实');

  const grid = await estate.phoneOf('zhoumin', journey);
  await findAtWork(grid, number);
  await grid.tap(/二楼楼道灯不亮三天了/);
  await grid.tap('去核实');
  await grid.choose('办好了');
  await looks(grid, 'check');
  await grid.tap('核实完了');
  await grid.sees('已办结');

  await chen.tap('看进展');
  await chen.sees('解决了吗');
  await chen.sees('修之前');
  await chen.sees('修好后');
  await chen.sees(/^编号 \d{4}-\d+，比限期早/);
  await looks(chen, 'result');
  const elder = await estate.phoneOf('chen', `${journey}-elder`, { isElder: true });
  await elder.page.goto(chen.page.url());
  await elder.sees('修好后');
  await looks(elder, 'result');
  await chen.choose('解决了');
  await chen.choose('满意');
  await looks(chen, 'rate');
  await chen.tap('交评价');
  await chen.sees('已销号');
  await looks(chen, 'closed');

  expect(faults).toEqual([]);
  expect(estate.complaints()).toEqual([]);
}, 90_000);
