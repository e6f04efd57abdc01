import { layMatters } from '../load/lay-matters';
import { Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;

beforeAll(async () => {
  estate = await Neighbourhood.open();
  await layMatters(estate.pool, estate.community, 90);
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

it('a wall of many wishes stays within what a page may hold, and every wish of it can be reached', async () => {
  const lin = await estate.phoneOf('lin');
  const { phone } = lin;
  await lin.open('/pages/wall/index', '我来帮');
  const shown = () => phone.page().text().split('我来帮').length - 1;
  const readOn = async (count: number) => {
    phone.page().reachBottom();
    await phone.waitFor(() => shown() === count);
  };
  await phone.waitFor(() => shown() === 20);
  await readOn(40);
  const { nodes, children } = phone.counts();
  expect(nodes).toBeLessThan(720);
  expect(children).toBeLessThan(54);

  const before = phone.counts().setDataBytes.length;
  await lin.tap('接着看后面的', '回到最前面');
  await phone.waitFor(() => shown() === 20);
  expect(
    phone
      .counts()
      .setDataBytes.slice(before)
      .filter((bytes) => bytes > 8 * 1024),
  ).toEqual([]);
  await readOn(40);
  await lin.tap('接着看后面的', '回到最前面');
  await phone.waitFor(() => shown() === 10 && !phone.page().text().includes('接着看后面的'));
  await lin.reads(/等人帮 90/);
  await lin.tap('回到最前面', '我来帮');
  await phone.waitFor(() => shown() === 20 && !phone.page().text().includes('回到最前面'));
}, 30_000);
