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

/** A phone's browser in which nobody is known types the code: for elders only looked at, then used. */
async function claim(isElder: boolean, code: string): Promise<string[]> {
  const faults: string[] = [];
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  if (isElder)
    await context.addInitScript(() => localStorage.setItem('elder-mode', JSON.stringify({ data: true })));
  const pictures = join(screenshots, isElder ? 'claim-elder' : 'claim');
  mkdirSync(pictures, { recursive: true });
  const worker = new Visitor(await context.newPage(), context, pictures, server.address);
  await worker.open('/pages/home/index');
  await worker.tap('我是工作人员，认领身份');
  await worker.sees('用邀请码认领');
  await worker.type('登记的手机号', '13800000014');
  await worker.type('邀请码', isElder ? 'ZZZZ ZZZZ' : code);
  faults.push(...(await worker.look('typed')));
  await worker.tap('认领');
  await worker.sees(isElder ? '手机号或邀请码不对' : '何静，认领好了');
  faults.push(...(await worker.look(isElder ? 'refused' : 'claimed')));
  if (!isElder) {
    await worker.tap(/选一下|回首页/);
    await worker.sees('工作台');
    expect(worker.complaints).toEqual([]);
  }
  await worker.close();
  return faults;
}

it('an empty database becomes a working community by the sample file', async () => {
  const faults: string[] = [];
  mkdirSync(screenshots, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 }, locale: 'zh-CN' });
  const chief = new Visitor(await context.newPage(), context, screenshots, server.address);

  await chief.open(await nameFirstAdministrator());
  await chief.sees('工作台');
  expect(chief.page.url()).not.toContain('session=');
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
  for (const isElder of [true, false]) faults.push(...(await claim(isElder, code)));
  expect(faults).toEqual([]);
  expect(chief.complaints).toEqual([]);
  await chief.close();
}, 60_000);
