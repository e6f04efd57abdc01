import { cutWords, smallTargets } from './support/looking';
import { layPages } from './support/pages';
import { Estate } from './support/visitors';

let estate: Estate;
let laid: Awaited<ReturnType<typeof layPages>>;
beforeAll(async () => {
  estate = await Estate.open();
  laid = await layPages(estate);
}, 60_000);
afterAll(() => estate.close());

it.each([
  ['ordinary', {}],
  ['elder', { isElder: true }],
  ['narrow-elder', { isElder: true, width: 320 }],
  ['largest', { typeScale: 1.75 }],
  ['larger', { typeScale: 1.4 }],
])('%s', async (name, look) => {
  const out: string[] = [];
  const desk = await estate.phoneOf('liufang', `x-${name}`, look);
  const l = async (n: string) => {
    out.push(...(await desk.look(n)), ...(await cutWords(desk.page)), ...(await smallTargets(desk.page)));
  };
  await desk.open('/packages/staff/workbench/index');
  await desk.sees('待受理');
  await l('workbench');
  await desk.tap(/帮忙遛三天狗/);
  await desk.sees('级别').catch(() => undefined);
  await desk.sees('分类');
  await desk.page.waitForTimeout(500);
  await l('triage-wish');
  await desk.tap('好了');
  await desk.tap(/三楼楼道灯不亮/);
  await desk.sees('派给');
  await desk.page.waitForTimeout(500);
  await l('triage');
  await desk.page.getByText('限期').last().scrollIntoViewIfNeeded();
  await l('triage-below');
  await desk.tap('全部经过');
  await desk.sees('编号');
  await l('work');
  const chen = await estate.phoneOf('chen', `x-${name}`, look);
  for (const [n, path, words] of [
    ['wish', `/packages/resident/public-wish/index?${laid.wish}`, '等人帮'],
    ['notice', `/packages/resident/notice/index?${laid.notice}`, '写的'],
    ['notices', '/packages/resident/notices/index', '正在进行'],
    ['matters', '/pages/matters/index', '已办结'],
    ['inbox', '/packages/resident/inbox/index', '办到哪一步了'],
    ['me', '/pages/me/index', '消息'],
    ['halls', '/packages/hall/halls/index', '去哪个大厅'],
  ] as const) {
    await chen.open(path);
    await chen.sees(words);
    out.push(...(await chen.look(n)), ...(await cutWords(chen.page)));
  }
  await chen.open('/pages/matters/index');
  await chen.tap(/8 栋 2 单元楼道灯不亮/);
  await chen.sees('解决了吗');
  await chen.look('resolved');
  process.stdout.write(`${name}\n${out.join('\n')}\n`);
}, 120_000);
