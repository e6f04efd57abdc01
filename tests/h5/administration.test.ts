import { workbookOf } from '../support/workbooks';
import { Estate, type Visitor } from './support/visitors';

let estate: Estate;
const journey = 'administration';

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

const community = '临江市/滨湖区/柳浪街道/樟树里社区';
const grid = `${community}/樟树里小区/1 网格`;

/** Brings a workbook by the button, as the person would choose it from the disk. */
async function bring(visitor: Visitor, word: string, file: Buffer): Promise<void> {
  const chooser = visitor.page.waitForEvent('filechooser');
  await visitor.tap(word);
  await (await chooser).setFiles({ name: '社区.xlsx', mimeType: 'application/octet-stream', buffer: file });
}

it.each([
  ['phone', 390],
  ['desktop', 1280],
])(
  'on a %s an administrator brings a file, mends it, and sees what is missing',
  async (name, width) => {
    const faults: string[] = [];
    const wujun = await estate.phoneOf('wujun', `${journey}-${name}`, { width });
    const looks = async (page: string) => faults.push(...(await wujun.look(page)));
    const building = ['楼栋', `${width} 栋`, '', grid, '40', ''];

    await wujun.open('/pages/me/index');
    await wujun.tap(/^管理社区/);
    await wujun.sees(/^层级和人员/);
    await looks('overview');
    await wujun.tap(/^导入和导出/);
    await bring(wujun, '选文件', workbookOf({ tree: [building, ['楼栋', '30 栋', '', '哪里', '很多', '']] }));
    await wujun.sees('有 1 处要改，改好再传，现在什么都没动');
    await wujun.sees('层级，第 3 行');
    await looks('faults');
    await bring(wujun, '换一个文件', workbookOf({ tree: [building] }));
    await wujun.sees('没有问题，点确认就生效');
    await wujun.sees('新增 1');
    await looks('preview');
    await wujun.tap('确认导入');
    await wujun.sees('导入好了');

    expect(faults).toEqual([]);
    expect(wujun.complaints).toEqual([]);
  },
  60_000,
);

it('edits a place in the browser: what lies below, who is responsible, whose matters, who is on duty', async () => {
  const faults: string[] = [];
  const wujun = await estate.phoneOf('wujun', journey);
  const looks = async (page: string) => faults.push(...(await wujun.look(page)));

  await wujun.open('/packages/administration/place/index');
  await wujun.tap(/^樟树里社区/);
  await wujun.sees('谁负责');
  await looks('community');
  await wujun.tap(/^首次答复，紧急/);
  await wujun.type('多久', '1');
  await looks('deadline');
  await wujun.tap('保存');
  await wujun.sees('1 小时');
  await wujun.tap(/^樟树里小区/);
  await wujun.tap(/^2 网格/);
  await wujun.sees(/^周敏，网格员/);
  await wujun.tap('在下面加一个');
  await wujun.type('名称', '28 栋');
  await looks('new-node');
  await wujun.tap('保存');
  await wujun.sees('28 栋');
  await wujun.tap(/^周敏，网格员/);
  await looks('role');
  await wujun.tap('改姓名和手机');
  await wujun.type('手机', '13800009999');
  await looks('person');
  await wujun.tap('保存');
  await wujun.sees(/13800009999/);
  await wujun.page.getByRole('button', { name: '加一个' }).locator('visible=true').last().click();
  await wujun.type('谁值班', '周敏');
  await wujun.choose('周敏');
  await looks('shift');
  await wujun.tap('保存');
  await wujun.sees('周一 17:30 到次日 08:30');

  expect(faults).toEqual([]);
  expect(wujun.complaints).toEqual([]);
}, 60_000);

it('tells the slower of two administrators, and shows what the faster wrote', async () => {
  const [first, second] = [
    await estate.phoneOf('wujun', `${journey}-faster`),
    await estate.phoneOf('wujun', `${journey}-slower`),
  ];
  for (const visitor of [first, second]) {
    await visitor.open('/packages/administration/units/index');
    await visitor.tap(/^安达电梯维保/);
  }

  await first.type('上级单位', '市市场监管局');
  await first.tap('保存');
  await first.sees('存好了');
  await second.type('上级单位', '省市场监管局');
  await second.tap('保存');
  await second.sees(/这次没有存/);
  const faults = await second.look('stale');
  await second.tap('关闭');
  await second.tap(/^安达电梯维保/);

  expect(await second.page.getByLabel('上级单位', { exact: true }).last().inputValue()).toBe('市市场监管局');
  expect(faults).toEqual([]);
}, 60_000);

it('tries the rules out, and edits units and categories', async () => {
  const faults: string[] = [];
  const wujun = await estate.phoneOf('wujun', `${journey}-rules`);
  const looks = async (page: string) => faults.push(...(await wujun.look(page)));

  await wujun.open('/packages/administration/try-out/index');
  await wujun.tap('樟树里社区');
  await wujun.sees('先到社区，建议派给宏安物业');
  await looks('try-out');
  await wujun.open('/packages/administration/units/index');
  await wujun.tap(/^宏安物业/);
  await wujun.type('电话', '0571-88000199');
  await looks('unit');
  await wujun.tap('保存');
  await wujun.sees(/0571-88000199/);
  await wujun.open('/packages/administration/categories/index');
  await wujun.tap(/^电梯/);
  await looks('category');
  await wujun.choose('直派，不用社区派');
  await wujun.tap('保存');
  await wujun.sees('反映问题，紧急，直派，不用社区派');

  expect(faults).toEqual([]);
  expect(wujun.complaints).toEqual([]);
}, 60_000);
