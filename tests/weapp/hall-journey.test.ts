import { books, openHall, openService, slotsOf } from '../support/hall';
import { type Neighbour, Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;
let hallId: string;
let serviceId: string;
let dates: string[];

/** A day of the community, some days from the one the tests run on. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** The line is open at any hour. */
const allDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  fromMinute: 0,
  toMinute: 1440,
  isExtended: false,
}));

/** Open from nine to five on every day, so that a test can run on any. */
const everyDay = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
  { weekday, fromMinute: 540, toMinute: 690, isExtended: false },
  { weekday, fromMinute: 840, toMinute: 1020, isExtended: false },
  { weekday, fromMinute: 1080, toMinute: 1140, isExtended: true },
]);

beforeAll(async () => {
  estate = await Neighbourhood.open();
  const { act, community } = estate;
  hallId = await openHall(act, community);
  const hall = { communityId: community.communityId, hallId };
  await act.does('desk', 'set-hours', { ...hall, week: allDay });
  serviceId = await openService(act, community, hallId, { horizonDays: 14, capacity: 2 });
  await act.does('desk', 'set-hours', { ...hall, serviceId, week: everyDay });
  dates = [1, 2, 3].map(dayFromNow);
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

const page = (name: string, query = '') => `/packages/hall/${name}/index${query}`;

/** Every setData since a moment, in bytes. */
async function bytesOf(neighbour: Neighbour, act: () => Promise<void>): Promise<number[]> {
  const before = neighbour.phone.counts().setDataBytes.length;
  await act();
  return neighbour.phone.counts().setDataBytes.slice(before);
}

it('books a time from home to the receipt, finds it among one’s own, moves it and gives it back', async () => {
  const chen = await estate.phoneOf('chen');
  await chen.open('/pages/home/index', '约大厅');
  await chen.tap({ label: /^约大厅/ }, '樟树里党群服务中心');
  await chen.tap({ label: /^樟树里党群服务中心/ }, '老年优待证办理');
  await chen.tap({ label: /^老年优待证办理/ }, '先选时间');
  await chen.tap({ role: 'radio', label: /^明天/ }, '下班后（错时服务）');
  await chen.reads('要带：身份证原件、一寸照片 1 张');
  await chen.tap({ role: 'radio', label: /^14:30/ }, / 14:30/);
  await chen.tap('为自己约', '替谁约');
  await chen.tap({ label: '为妈妈约' }, '选好了');
  await chen.tap('选好了', '为妈妈约');
  await chen.phone.waitFor(() => !chen.phone.page().has('选好了'));
  await chen.tap('就约这个时间', /编号 B\d{4}-\d+/);
  await chen.reads(/签到码 \d{3} \d{3}/);
  await chen.tap('看预约', '为妈妈约');
  await chen.tap('改时间', '10:00');
  await chen.tap({ role: 'radio', label: /^10:00/ }, '改到这个时间');
  await chen.tap('改到这个时间', '10:00 到 10:30');
  await chen.tap('不去了，取消', '取消这次预约');
  await chen.tap('取消预约', '取消了');

  await chen.open(page('bookings'), '还没有约过');
}, 30_000);

it('draws the days and times with little, and another day with less', async () => {
  const chen = await estate.phoneOf('chen');
  await chen.open(page('book', `?serviceId=${serviceId}&date=${dates[0]}`), '上午');

  const first = Math.max(...chen.phone.counts().setDataBytes);
  const label = new RegExp(` ${Number(dates[1]?.slice(5, 7))} 月 ${Number(dates[1]?.slice(8))} 日`);
  const turn = await bytesOf(chen, async () => {
    await chen.tap({ role: 'radio', label }, '上午');
    await chen.phone.waitFor(
      () => chen.phone.page().findAll({ role: 'radio', label })[0]?.attributes['aria-checked'] === 'true',
    );
  });

  process.stdout.write(`calendar: first ${first} bytes, a change of day ${turn.join(' + ')} bytes\n`);
  expect(first).toBeLessThanOrEqual(32 * 1024);
  expect(turn.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(8 * 1024);
}, 30_000);

it('waits for a full time, sees the place, and takes what is offered', async () => {
  const { act, community } = estate;
  const slots = await slotsOf(act, community, serviceId, dates[0] ?? '');
  const slot = slots.find(({ from }) => from === '15:00')?.slotId ?? '';
  await books(act, community, 'lin', slot);
  const held = await books(act, community, 'wang', slot);

  const chen = await estate.phoneOf('chen');
  await chen.open(page('book', `?serviceId=${serviceId}&date=${dates[0]}`), '满，可候补');
  await chen.tap({ role: 'radio', label: /^15:00/ }, '更想要 15:00？');
  await chen.tap('排候补，15:00', '排第 1 位');
  const { communityId } = community;
  await act.does('wang', 'cancel-booking', { communityId, bookingId: held.bookingId, reason: '' });
  chen.phone.leaveAndReturn();
  await chen.reads('有空位了');
  await chen.tap('我要去', /编号 B\d{4}-\d+/);
}, 30_000);

it('takes a number, steps out and comes back', async () => {
  const chen = await estate.phoneOf('chen');
  await chen.open(page('line', `?hallId=${hallId}`), '现在的队');
  await chen.tap('取个号', '您来办什么');
  await chen.tap({ label: /^老年优待证办理/ }, 'A001');
  await chen.reads('下一个就是您');
  await chen.tap('出去一会儿，号留着', '位子还给您留着');
  await chen.tap('我回来了', '下一个就是您');
  await chen.tap('不等了', '取个号');
}, 30_000);
