import type { Receipt } from '../../cloud/contract/requests/receipt';
import type { Me } from '../../cloud/contract/session/sign-in';
import { Estate, type Visitor } from './support/visitors';

let estate: Estate;
const journey = 'desktop-desk';
const desktop = { width: 1280, height: 800 };

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

async function report(resident: Visitor, texts: readonly string[]): Promise<void> {
  const { home } = await resident.call<Me>('session', 'sign-in', {});
  for (const text of texts) {
    const input = { text, place: { nodeId: home?.placeId }, category: 'lighting', photos: [] };
    await resident.call<Receipt>('requests', 'report-issue', input);
  }
}

const focusedRow = (desk: Visitor) =>
  desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

it('lets the desk walk the queue, open, accept and dispatch by keys, with queue and matter side by side', async () => {
  const faults: string[] = [];
  const chen = await estate.phoneOf('chen', journey);
  await report(chen, ['七栋门灯不亮第一盏', '七栋门灯不亮第二盏']);
  const desk = await estate.phoneOf('liufang', journey, desktop);
  const looks = async (name: string) => faults.push(...(await desk.look(name)));
  const press = (key: string) => desk.page.keyboard.press(key);

  await desk.open('/packages/staff/workbench/index');
  await desk.sees('点左边一件，在这里办');
  await looks('queue');
  await press('?');
  await desk.sees('派单，派过的改派');
  await looks('keys');
  await press('Escape');
  await press('/');
  await desk.page.keyboard.type('七栋门灯');
  await press('Enter');
  await desk.sees('七栋门灯不亮第二盏');
  await press('Escape');

  await press('j');
  expect(await focusedRow(desk)).toContain('七栋门灯不亮第一盏');
  await press('j');
  expect(await focusedRow(desk)).toContain('七栋门灯不亮第二盏');
  await press('k');
  await press('Enter');
  await desk.sees('编号');
  await looks('beside');

  await press('a');
  await desk.page.getByRole('dialog', { name: '受理' }).waitFor();
  await looks('accept');
  await desk.type('要交代的话，不写也行', 'jaa');
  await desk.tap('受理并派单');
  await desk.sees('已派单');
  await looks('dispatched');

  await press('d');
  await desk.page.getByRole('dialog', { name: '改派' }).waitFor();
  await press('Escape');
  await press('a');
  await desk.sees('这一步现在不用办');

  expect(faults).toEqual([]);
  expect(estate.complaints()).toEqual([]);
}, 60_000);

it('keeps a filter under a name as a chip, for this person only, and saves what it shows as a file', async () => {
  const faults: string[] = [];
  const desk = await estate.phoneOf('liufang', `${journey}-filters`, desktop);
  const looks = async (name: string) => faults.push(...(await desk.look(name)));

  await desk.open('/packages/staff/workbench/index');
  await desk.type('搜索', '楼道');
  await desk.page.keyboard.press('Enter');
  await desk.tap('筛选');
  await desk.type('起个名字，下次一点就是这样筛', '楼道的事');
  await desk.tap('存成常用');
  await desk.sees('不要“楼道的事”了');
  await looks('saved');
  await desk.tap('看结果');
  await desk.choose(/^全部/);
  await desk.page.reload();
  await desk.choose('楼道的事');
  await desk.page.getByRole('radio', { name: '楼道的事', checked: true }).waitFor();
  expect(await desk.page.getByLabel('搜索', { exact: true }).inputValue()).toBe('楼道');
  await looks('asked');

  const ledger = await desk.saves();
  expect(ledger.name).toMatch(/^台账-等我办-\d{4}-\d{2}-\d{2}\.xlsx$/);
  expect(ledger.rows[0]?.[0]).toBe('编号');
  expect(ledger.rows.length).toBeGreaterThan(1);

  const colleague = await estate.phoneOf('mali', `${journey}-filters`);
  const token = JSON.stringify({ data: colleague.token });
  await desk.page.addInitScript((kept) => localStorage.setItem('session-token', kept), token);
  await desk.page.reload();
  await desk.sees('点左边一件，在这里办');
  expect(await desk.page.getByRole('radio', { name: '楼道的事' }).count()).toBe(0);

  expect(faults).toEqual([]);
  expect(estate.complaints()).toEqual([]);
}, 60_000);

it('prints a matter on A4 with its whole history and without what can be pressed', async () => {
  const desk = await estate.phoneOf('liufang', `${journey}-print`, desktop);
  await desk.open('/packages/staff/workbench/index');
  await desk.page
    .getByRole('button', { name: /待|该|内/ })
    .first()
    .waitFor();
  await desk.page.keyboard.press('j');
  await desk.page.keyboard.press('Enter');
  await desk.tap('单独打开');
  await desk.page.getByRole('button', { name: '打印', exact: true }).waitFor();
  await desk.page.emulateMedia({ media: 'print' });

  await desk.sees('办理经过');
  await desk.sees(/^\d{4} 年 \d+ 月 \d+ 日 \d+:\d{2}$/);
  expect(await desk.page.locator('.btn:visible').count()).toBe(0);
  const paper = await desk.page.pdf({
    path: `dist/screenshots/${journey}-print-liufang/paper.pdf`,
    preferCSSPageSize: true,
  });
  expect(paper.length).toBeGreaterThan(1000);
  await desk.page.screenshot({ path: `dist/screenshots/${journey}-print-liufang/paper.png` });
  expect(estate.complaints()).toEqual([]);
}, 60_000);
