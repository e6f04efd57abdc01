import { join } from 'node:path';
import sharp from 'sharp';
import { Estate, type Visitor } from './support/visitors';

let estate: Estate;

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

async function attach(visitor: Visitor): Promise<void> {
  const file = join('dist', 'screenshots', 'wires.jpg');
  await sharp({ create: { width: 800, height: 600, channels: 3, background: '#6f7c79' } })
    .jpeg()
    .toFile(file);
  const [chooser] = await Promise.all([visitor.page.waitForEvent('filechooser'), visitor.tap(/^加照片/)]);
  await chooser.setFiles(file);
}

it.each([
  ['phone', { width: 390 }],
  ['desktop', { width: 1280 }],
  ['elder', { isElder: true }],
] as const)(
  'a patrol reports on a %s with two taps and a photo, from a building and again from where it stands',
  async (name, look) => {
    const grid = await estate.phoneOf('zhoumin', `patrol-${name}`, look);
    const faults: string[] = [];
    await grid.open('/packages/staff/grid/index');
    await grid.sees('7 栋');
    faults.push(...(await grid.look('grid')));
    await grid.tap('上报，7 栋');
    await attach(grid);
    await grid.sees('地方先替您填好了，不对就改一下');
    faults.push(...(await grid.look('report')));
    await grid.tap('登记');
    await grid.sees(/^编号 \d{4}-\d+$/);
    faults.push(...(await grid.look('slip')));

    await grid.tap('再报一处');
    await attach(grid);
    await grid.tap('登记');
    await grid.sees(/^编号 \d{4}-\d+$/);
    await grid.tap('看这件事');
    await grid.sees('待受理');
    await grid.sees(/^7 栋/);
    faults.push(...(await grid.look('matter')));

    expect(faults).toEqual([]);
    expect(grid.complaints).toEqual([]);
  },
  60_000,
);

it('a patrol finds something outdoors, where nothing was found before', async () => {
  const grid = await estate.phoneOf('zhoumin', 'patrol-outdoors');
  await grid.open('/packages/staff/workbench/index');
  await grid.tap('巡查上报');
  await attach(grid);
  await grid.sees('先选在哪儿');
  await grid.choose('公共地方');
  await grid.tap(/^公共地方，/);
  await grid.turnTo('中心花园');
  const faults = await grid.look('report');
  await grid.tap('登记');
  await grid.sees(/^编号 \d{4}-\d+$/);

  expect(faults).toEqual([]);
  expect(grid.complaints).toEqual([]);
}, 60_000);
