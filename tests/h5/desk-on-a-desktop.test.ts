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
