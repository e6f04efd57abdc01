import { books, slotsOf } from '../support/hall';
import { dayFromNow, type LaidHall, layHall, pickTime, pickTomorrow } from './support/hall';
import { modes, type Neighbour, Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;
let hall: LaidHall;
const dates = [1, 2].map(dayFromNow);

beforeAll(async () => {
  estate = await Neighbourhood.open();
  hall = await layHall(estate);
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

const page = (name: string, query = '') => `/packages/hall/${name}/index${query}`;

/** Has a time of tomorrow booked out by two others; answers the booking of the second. */
async function fill(time: string): Promise<{ bookingId: string }> {
  const { act, community } = estate;
  const slots = await slotsOf(act, community, hall.serviceId, dates[0] ?? '');
  const slot = slots.find(({ from }) => from === time)?.slotId ?? '';
  await books(act, community, 'lin', slot);
  return books(act, community, 'wang', slot);
}

/** Every setData since a moment, in bytes. */
async function bytesOf(neighbour: Neighbour, act: () => Promise<void>): Promise<number[]> {
  const before = neighbour.phone.counts().setDataBytes.length;
  await act();
  return neighbour.phone.counts().setDataBytes.slice(before);
}

describe.each(modes)('%s', (mode) => {
  const who = mode === 'elder' ? 'hao' : 'chen';

  it('books a time from home to the receipt, finds it among one’s own, moves it and gives it back', async () => {
    const someone = await estate.phoneIn(mode, who);
    await someone.open('/pages/home/index', '约大厅');
    await someone.tap({ label: /^约大厅/ }, '樟树里党群服务中心');
    await someone.tap({ label: /^樟树里党群服务中心/ }, '老年优待证办理');
    await someone.tap({ label: /^老年优待证办理/ }, '要带：身份证原件、一寸照片 1 张');
    await pickTomorrow(someone);
    await someone.goOn('下班后（错时服务）');
    await pickTime(someone, /^14:30/);
    await someone.goOn('为自己约');
    if (mode === 'elder') {
      const before = someone.phone.counts().setDataBytes.length;
      await someone.tap({ label: '为妈妈约' }, '就约这个时间');
      await someone.phone.waitFor(() => someone.phone.counts().setDataBytes.length > before);
    } else {
      await someone.tap('为自己约', '替谁约');
      await someone.tap({ label: '为妈妈约' }, '选好了');
      await someone.tap('选好了', '为妈妈约');
      await someone.phone.waitFor(() => !someone.phone.page().has('选好了'));
    }
    await someone.tap('就约这个时间', /编号 B\d{4}-\d+/);
    await someone.reads(/签到码 \d{3} \d{3}/);
    await someone.tap('看预约', '为妈妈约');
    someone.phone.page().tap('记到手机日历');
    await someone.phone.waitFor(
      () => someone.phone.called('addPhoneCalendar')[0]?.title === '老年优待证办理',
    );
    const full = { role: 'radio', label: mode === 'elder' ? /^11:00，满$/ : /^10:30，满$/ };
    await fill(mode === 'elder' ? '11:00' : '10:30');
    await someone.tap('改时间', /余 \d/);
    await someone.goOn('10:00');
    expect(someone.phone.page().findAll(full)[0]?.attributes['aria-disabled']).toBe('true');
    await someone.tap({ role: 'radio', label: /^10:00/ }, '改到这个时间');
    await someone.tap('改到这个时间', '10:00 到 10:30');
    await someone.tap('不去了，取消', '取消这次预约');
    await someone.tap('取消预约', '取消了');

    await someone.open(page('bookings'), '还没有约过');
  }, 30_000);

  it('draws the days and times with little, and another day with less', async () => {
    const someone = await estate.phoneIn(mode, who);
    await someone.open(page('book', `?serviceId=${hall.serviceId}&date=${dates[0]}`), '要带');

    const first = Math.max(...someone.phone.counts().setDataBytes);
    const label = new RegExp(` ${Number(dates[1]?.slice(5, 7))} 月 ${Number(dates[1]?.slice(8))} 日`);
    const turn = await bytesOf(someone, async () => {
      await someone.tap({ role: 'radio', label }, '要带');
      await someone.phone.waitFor(
        () =>
          someone.phone.page().findAll({ role: 'radio', label })[0]?.attributes['aria-checked'] === 'true',
      );
    });

    process.stdout.write(
      `calendar, ${mode}: first ${first} bytes, a change of day ${turn.join(' + ')} bytes\n`,
    );
    expect(first).toBeLessThanOrEqual(32 * 1024);
    expect(turn.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(8 * 1024);
  }, 30_000);

  it('waits for a full time, sees the place, and takes what is offered', async () => {
    const { act, community } = estate;
    const time = mode === 'elder' ? '15:30' : '15:00';
    const held = await fill(time);

    const someone = await estate.phoneIn(mode, who);
    await someone.open(page('book', `?serviceId=${hall.serviceId}&date=${dates[0]}`), '要带');
    await someone.goOn('满，可候补');
    await someone.tap({ role: 'radio', label: new RegExp(`^${time}`) }, `更想要 ${time}？`);
    await someone.tap(`排候补，${time}`, '排第 1 位');
    const { communityId } = community;
    await act.does('wang', 'cancel-booking', { communityId, bookingId: held.bookingId, reason: '' });
    someone.phone.leaveAndReturn();
    await someone.reads('有空位了');
    await someone.tap('我要去', /编号 B\d{4}-\d+/);
  }, 30_000);

  it('takes a number, steps out and comes back', async () => {
    const someone = await estate.phoneIn(mode, who);
    await someone.open(page('line', `?hallId=${hall.hallId}`), '现在的队');
    await someone.tap('取个号', '您来办什么');
    await someone.tap({ label: /^老年优待证办理/ }, /A00\d/);
    await someone.reads('下一个就是您');
    await someone.tap('出去一会儿，号留着', '位子还给您留着');
    await someone.tap('我回来了', '下一个就是您');
    await someone.tap('不等了', '取个号');
  }, 30_000);
});
