import { layMatters } from '../load/lay-matters';
import { type Neighbour, Neighbourhood } from './support/neighbours';
import type { Phone } from './support/phone';

/** More than two times what one page may hold. */
const laid = 130;

let estate: Neighbourhood;

beforeAll(async () => {
  estate = await Neighbourhood.open();
  await layMatters(estate.pool, estate.community, laid);
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

/** The numbers of the matters that can be read on the page. */
function shown(phone: Phone): number[] {
  return [
    ...phone
      .page()
      .text()
      .matchAll(/第 (\d+) 个/g),
  ].map(([, number]) => Number(number));
}

/** What a tap may send at once, until all that it brings is there. */
const tapBytes = 8 * 1024;

/** Turns to what comes after a full list, or back to its beginning, and waits until its first rows are there. */
async function turn(someone: Neighbour, word: string, brings: string, count: number): Promise<void> {
  const { phone } = someone;
  const before = phone.counts().setDataBytes.length;
  await someone.tap(word, brings);
  await phone.waitFor(() => shown(phone).length === Math.min(20, count));
  expect(
    phone
      .counts()
      .setDataBytes.slice(before)
      .filter((bytes) => bytes > tapBytes),
  ).toEqual([]);
}

/** Reads on until a page of the list is full or the list has ended. */
async function readToEnd(phone: Phone, count: number): Promise<number[]> {
  await phone.waitFor(() => shown(phone).length >= Math.min(20, count));
  while (shown(phone).length < count) {
    const before = shown(phone).length;
    phone.page().reachBottom();
    await phone.waitFor(() => shown(phone).length === Math.min(before + 20, count));
  }
  return shown(phone);
}

it.each([
  ['own matters', 'chen', '/pages/matters/index'],
  ['the inbox', 'chen', '/packages/resident/inbox/index'],
  ['the workbench', 'desk', '/packages/staff/workbench/index'],
] as const)(
  'every row of %s can be reached, and no page of it holds more than it may',
  async (_list, person, url) => {
    const someone = await estate.phoneOf(person);
    const { phone } = someone;
    await someone.open(url, /第 \d+ 个/);
    const read = new Set(await readToEnd(phone, 60));
    await turn(someone, '接着看后面的', '回到最前面', 60);
    for (const number of await readToEnd(phone, 60)) read.add(number);
    await turn(someone, '接着看后面的', '回到最前面', laid - 120);
    for (const number of await readToEnd(phone, laid - 120)) read.add(number);

    expect(read.size).toBe(laid);
    expect(phone.page().text()).not.toContain('接着看后面的');

    await turn(someone, '回到最前面', '第', 20);
    await phone.waitFor(() => !phone.page().text().includes('回到最前面'));
  },
  30_000,
);

it('whoever read on and comes back from a matter finds the list as long as it was', async () => {
  const chen = await estate.phoneOf('chen');
  const { phone } = chen;
  await chen.open('/pages/matters/index', /第 \d+ 个/);
  const before = await readToEnd(phone, 60);
  const asked = phone.called('request').length;
  await chen.tap({ label: new RegExp(`第 ${before[45]} 个`) }, '编号');
  phone.back();
  await phone.waitFor(() => phone.called('request').length >= asked + 4);
  await phone.waitFor(() => shown(phone).length > 0);

  expect(shown(phone)).toEqual(before);
}, 30_000);

it('whoever comes back to a filter begins at its first page', async () => {
  const chen = await estate.phoneOf('chen');
  const { phone } = chen;
  await chen.open('/pages/matters/index', /第 \d+ 个/);
  await readToEnd(phone, 60);
  await chen.tap('接着看后面的', '回到最前面');
  await phone.waitFor(() => shown(phone).length === 20);
  await chen.tap('在办', /第 \d+ 个/);
  await phone.waitFor(() => !phone.page().text().includes('回到最前面'));
  await chen.tap('全部', /第 \d+ 个/);
  await phone.waitFor(() => shown(phone).length === 20);

  expect(phone.page().text()).not.toContain('回到最前面');
}, 30_000);
