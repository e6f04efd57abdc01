import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/chromium';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type ServerProcess, serverFolder, startServer } from '../support/server-process';
import { Visitor } from './support/visitors';

const run = promisify(execFile);
const screenshots = join('dist', 'screenshots', 'from-empty');

let database: TestDatabase<never>;
let server: ServerProcess;
let browser: Browser;
const folder = serverFolder();

beforeAll(async () => {
  database = await openTestDatabase<never>(1);
  server = await startServer(database.url, folder.path);
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await database.close();
  folder.remove();
});

/** Names the first administrator as an operator would, and answers the path that signs in. */
async function nameFirstAdministrator(): Promise<string> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    LINLI_LOCAL: folder.path,
    LINLI_ADMIN_NAME: '沈洁',
    LINLI_ADMIN_PHONE: '13900000000',
    LINLI_ROOT: '临江市',
  };
  const script = ['--import', 'tsx', 'cloud/server/first-administrator.ts'];
  const { stdout } = await run(process.execPath, script, { env });
  return stdout.slice(stdout.indexOf('#') + 1).trim();
}

/** Makes a code for an imported grid worker of the first grid, and reads it off the page. */
async function handOutCode(chief: Visitor, faults: string[]): Promise<string> {
  await chief.tap(/^樟树里小区/);
  await chief.tap(/^1 网格/);
  await chief.tap(/^何静，网格员/);
  await chief.tap('改姓名和手机');
  await chief.sees('还没有认领');
  await chief.tap('给一个邀请码');
  await chief.sees('只显示这一次');
  faults.push(...(await chief.look('invitation')));
  const text = await chief.page.locator('body').innerText();
  return /[2-9A-Z]{4} [2-9A-Z]{4}/.exec(text)?.[0] ?? '';
}

/** A phone's browser in which nobody is known. */
async function newcomer(name: string, isElder = false): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  if (isElder)
    await context.addInitScript(() => localStorage.setItem('elder-mode', JSON.stringify({ data: true })));
  const pictures = join(screenshots, name);
  mkdirSync(pictures, { recursive: true });
  return new Visitor(await context.newPage(), context, pictures, server.address);
}

/** Types who one is and the code that was handed out. */
async function claims(worker: Visitor, phone: string, code: string): Promise<void> {
  await worker.open('/pages/home/index');
  await worker.tap('我是工作人员，认领身份');
  await worker.sees('用邀请码认领');
  await worker.type('登记的手机号', phone);
  await worker.type('邀请码', code);
}

/** Somebody imported, by the number of his row, at work with a code that the administrator hands out. */
async function atWork(chief: Visitor, name: string, phone: string): Promise<Visitor> {
  const { rows } = await database.pool.query<{ id: string }>('select id from person where phone = $1', [
    phone,
  ]);
  const handedOut = await chief.call<{ code: string }>('administration', 'invite-person', {
    personId: rows[0]?.id,
  });
  const worker = await newcomer(name);
  await claims(worker, phone, handedOut.code);
  await worker.tap('认领');
  await worker.sees('认领好了');
  await worker.open('/packages/staff/workbench/index');
  return worker;
}

/** The first matter of the community: told to the grid worker, sent on by the desk, taken by whoever mends it. */
async function walkFirstMatter(chief: Visitor, grid: Visitor, faults: string[]): Promise<void> {
  await grid.open('/packages/staff/workbench/index');
  await grid.tap('代录');
  await grid.type('把聊天记录贴到这里', '李阿姨：2栋1单元三楼楼道灯不亮，电话13900001111');
  await grid.tap('挑出来');
  await grid.sees('挑好了，看一眼对不对');
  await grid.tap('登记');
  await grid.sees(/^编号 \d{4}-\d+$/);
  const desk = await atWork(chief, 'desk', '13800000006');
  await desk.tap(/楼道灯不亮/);
  await desk.tap('受理并派单');
  const mender = await atWork(chief, 'mender', '13800000008');
  await mender.tap(/楼道灯不亮/);
  faults.push(...(await mender.look('first-matter')));
  await mender.tap('接单');
  await mender.tap('接单');
  await mender.sees('办理中');
  expect([...grid.complaints, ...desk.complaints, ...mender.complaints]).toEqual([]);
  for (const one of [desk, mender]) await one.close();
}

it('an empty database becomes a working community by the sample file, in which the first matter reaches whoever mends it', async () => {
  const faults: string[] = [];
  mkdirSync(screenshots, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, locale: 'zh-CN' });
  const chief = new Visitor(await context.newPage(), context, screenshots, server.address);

  await chief.open(await nameFirstAdministrator());
  await chief.sees('工作台');
  expect(chief.page.url()).not.toContain('session=');
  chief.token = await chief.page.evaluate(
    () => JSON.parse(localStorage.getItem('session-token') ?? '{}').data,
  );
  await chief.open('/pages/me/index');
  await chief.tap(/^管理社区/);
  await chief.tap(/^导入和导出/);
  const chooser = chief.page.waitForEvent('filechooser');
  await chief.tap('选文件');
  await (await chooser).setFiles('docs/samples/community.xlsx');
  await chief.sees('没有问题，点确认就生效');
  faults.push(...(await chief.look('preview')));
  await chief.tap('确认导入');
  await chief.sees('导入好了');
  await chief.open('/packages/administration/overview/index');
  await chief.sees('不缺什么，都有人管');
  await chief.open('/packages/administration/place/index');
  for (const place of ['临江市', '滨湖区', '柳浪街道', '樟树里社区'])
    await chief.tap(new RegExp(`^${place}`));
  await chief.sees('周一 17:30 到次日 08:30');
  const download = chief.page.waitForEvent('download');
  await chief.tap('导出现在的');
  faults.push(...(await chief.look('community')));

  expect((await download).suggestedFilename()).toBe('樟树里社区.xlsx');
  const code = await handOutCode(chief, faults);
  const elder = await newcomer('claim-elder', true);
  await claims(elder, '13800000014', 'ZZZZ ZZZZ');
  faults.push(...(await elder.look('typed')));
  await elder.tap('认领');
  await elder.sees('手机号或邀请码不对');
  faults.push(...(await elder.look('refused')));
  await elder.close();

  const grid = await newcomer('claim');
  await claims(grid, '13800000014', code);
  faults.push(...(await grid.look('typed')));
  await grid.tap('认领');
  await grid.sees('何静，认领好了');
  faults.push(...(await grid.look('claimed')));
  await grid.tap('回首页');
  await grid.sees('工作台');
  await walkFirstMatter(chief, grid, faults);
  await grid.close();
  expect(faults).toEqual([]);
  expect(chief.complaints).toEqual([]);
  await chief.close();
}, 120_000);
