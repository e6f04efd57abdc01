import { books, openService, slotsOf } from '../support/hall';
import { dayFromNow, type LaidHall, layHall, pickTime, pickTomorrow } from './support/hall';
import { modes, Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;
let hall: LaidHall;

beforeAll(async () => {
  estate = await Neighbourhood.open();
  hall = await layHall(estate);
  const { act, community } = estate;
  const { communityId, hallId } = hall;
  const other = await openService(act, community, hallId, { name: '法律咨询', line: 'B' });
  const week = [{ weekday: 1, fromMinute: 1200, toMinute: 1230, isExtended: true }];
  await act.does('desk', 'set-hours', { communityId, hallId, serviceId: other, week });
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

const page = (name: string) => `/packages/hall-desk/${name}/index?hallId=${hall.hallId}`;

describe.each(modes)('%s', (mode) => {
  it('books for whoever calls, sees the day, and marks what happened', async () => {
    const name = mode === 'elder' ? '钱大爷' : '何阿婆';
    const desk = await estate.phoneIn(mode, 'desk');
    await desk.open('/pages/me/index', '大厅值班');
    await desk.tap({ label: /^大厅值班/ }, '替人约');
    await desk.tap('替人约', '老年优待证办理');
    await desk.tap({ label: /^老年优待证办理/ }, '约老年优待证办理');
    await desk.goOn('余');
    await pickTomorrow(desk);
    await desk.goOn('下班后（错时服务）');
    await pickTime(desk, /^10:00/);
    await desk.goOn('怎么称呼');
    await desk.type('怎么称呼', name);
    await desk.type('电话号码', '13812340001');
    await desk.tap('约上', /约上了，编号 B/);
    await desk.open(page('day'), '这天还没有人约');
    await desk.tap('后一天', `${name}，电话约的`);
    await desk.tap({ label: new RegExp(`${name}，电话约的`) }, '打电话 13812340001');
    await desk.tap('取消', '为什么，会告诉对方');
    await desk.type('为什么，会告诉对方', '对方说不来了');
    await desk.tap('取消', '看时段');
    await desk.phone.waitFor(() => !desk.phone.page().text().includes(name));
  }, 30_000);

  it('calls the next to a window, again, and is done with it', async () => {
    const { communityId, hallId, serviceId } = hall;
    await estate.act.does('chen', 'take-ticket', { communityId, hallId, serviceId });

    const desk = await estate.phoneIn(mode, 'desk');
    await desk.open(page('window'), /A00\d 在等/);
    await desk.tap({ role: 'radio', label: '1 号窗' }, '这个窗口空着');
    await desk.tap('叫下一位', '1 号窗正在办');
    const chen = await estate.phoneIn(mode, 'chen');
    await chen.open(`/packages/hall/line/index?hallId=${hallId}`, '请到 1 号窗');
    desk.phone.page().tap('再叫一次');
    await desk.phone.waitFor(() =>
      desk.phone.called('showToast').some(({ title }) => title === '又叫了一次'),
    );
    await desk.phone.waitFor(() => {
      // Again until the button is free of the call before.
      desk.phone.page().tap('办完了');
      return true;
    });
    await desk.reads('这个窗口空着');
    await desk.tap('帮人取号', '您来办什么');
    await desk.tap({ label: /^老年优待证办理/ }, '请把号交给对方');
  }, 30_000);

  it('refuses a capacity below what is booked, and says whom it would hit', async () => {
    const { act, community } = estate;
    const time = mode === 'elder' ? '10:30' : '11:00';
    const slots = await slotsOf(act, community, hall.serviceId, dayFromNow(2));
    const slot = slots.find(({ from }) => from === time)?.slotId ?? '';
    await books(act, community, 'chen', slot);
    await books(act, community, 'lin', slot);

    const desk = await estate.phoneIn(mode, 'desk');
    await desk.open(page('day'), '看时段');
    await desk.tap('后一天', /^明天/m);
    await desk.tap('后一天', /chen/);
    await desk.tap({ role: 'radio', label: '看时段' }, '2 位，最多 2 位');
    await desk.tap({ label: new RegExp(`^${time}`) }, '改人数');
    await desk.type('最多几位', '1');
    await desk.tap('改人数', '要先给这几位改时间');
  }, 30_000);

  it.each([
    ['catalogue', '每周开门'],
    ['hours', '周日'],
    ['hall', '大厅叫什么'],
    ['service', '叫什么'],
    ['screen', '请先取号'],
  ])('opens %s within what a page may cost', async (name, words) => {
    const admin = await estate.phoneIn(mode, 'admin');

    await admin.open(page(name), words);

    expect(await admin.phone.page().text()).toContain(words);
  });

  it('turns through more visits to courtyards than a page holds, down to the last, at the desk and at home', async () => {
    const { act, community } = estate;
    const { communityId, hallId } = hall;
    const name = mode === 'elder' ? '磨刀' : '理发';
    const serviceId = await openService(act, community, hallId, { kind: 'courtyard', name });
    const visit = { communityId, serviceId, placeId: community.entranceId, servedBy: '便民服务队' };
    for (let minute = 480; minute < 1080; minute += 15) {
      const when = { date: dayFromNow(mode === 'elder' ? 3 : 4), fromMinute: minute, toMinute: minute + 15 };
      await act.does('desk', 'add-visit', { ...visit, ...when });
    }

    const desk = await estate.phoneIn(mode, 'desk');
    await desk.open(page('catalogue'), '8:00 到 8:15');
    await desk.tap('接着看后面的', '17:45 到 18:00');
    await desk.tap('回到最前面', '8:00 到 8:15');
    const chen = await estate.phoneIn(mode, 'chen');
    await chen.open('/packages/hall/courtyard/index', '8:00 到 8:15');
    await chen.tap('接着看后面的', '17:45 到 18:00');
  }, 30_000);

  it('waits for whoever calls about a full time, reads of the offer in the inbox, and books it once the caller says yes', async () => {
    const { act, community } = estate;
    const time = mode === 'elder' ? '16:30' : '16:00';
    const slots = await slotsOf(act, community, hall.serviceId, dayFromNow(1));
    const slot = slots.find(({ from }) => from === time)?.slotId ?? '';
    await books(act, community, 'lin', slot);
    const given = await books(act, community, 'wang', slot);

    const desk = await estate.phoneIn(mode, 'desk');
    await desk.open(page('book-for'), '老年优待证办理');
    await desk.tap({ label: /^老年优待证办理/ }, '约老年优待证办理');
    await desk.goOn('余');
    await pickTomorrow(desk);
    await desk.goOn('下班后（错时服务）');
    await pickTime(desk, new RegExp(`^${time}`));
    await desk.goOn('怎么称呼');
    await desk.type('怎么称呼', '何阿婆');
    await desk.type('电话号码', '13812340009');
    await desk.tap('排上候补', '排上了，第 1 位');
    const { communityId } = community;
    await act.does('wang', 'cancel-booking', { communityId, bookingId: given.bookingId, reason: '' });
    await act.deliver();

    await desk.open('/packages/resident/inbox/index', '您替人排的候补有空位了');
    await desk.open(`${page('day')}&date=${dayFromNow(1)}`, '看时段');
    await desk.tap({ role: 'radio', label: '看时段' }, '2 位，最多 2 位');
    await desk.tap({ label: new RegExp(`^${time}`) }, '何阿婆，留到');
    await desk.tap('替他约上', '看人');
    await desk.tap({ role: 'radio', label: '看人' }, '何阿婆');
  }, 30_000);

  it('sends somebody on to another line and to another window, and says so on the phone', async () => {
    const { act } = estate;
    const { communityId, hallId, serviceId } = hall;
    // Whoever has waited since another test is called and done with.
    for (const _turn of ['call', 'finish'])
      await act.does('desk', 'call-next', { communityId, hallId, window: '2 号窗' });
    await act.does('lin', 'take-ticket', { communityId, hallId, serviceId });

    const desk = await estate.phoneIn(mode, 'desk');
    await desk.open(page('window'), '在等');
    await desk.tap({ role: 'radio', label: '1 号窗' }, '后面的号');
    await desk.tap('叫下一位', '1 号窗正在办');
    await desk.phone.waitFor(() => desk.phone.page().has({ label: /^转到哪里/ }));
    // The ways on: 2 号窗 first, then the line of 法律咨询.
    desk.phone.page().emit({ label: /^转到哪里/ }, 'change', { value: '1' });
    await desk.reads(/B00\d 在等/);
    const lin = await estate.phoneIn(mode, 'lin');
    await lin.open(`/packages/hall/line/index?hallId=${hallId}`, /B00\d/);
    await desk.tap('叫下一位', '1 号窗正在办');
    await desk.phone.waitFor(() => desk.phone.page().has({ label: /^转到哪里/ }));
    desk.phone.page().emit({ label: /^转到哪里/ }, 'change', { value: '0' });
    await desk.reads(/B00\d 在等/);
    const other = { role: 'radio', label: '2 号窗' };
    await desk.tap(other, '后面的号');
    await desk.phone.waitFor(
      () => desk.phone.page().findAll(other)[0]?.attributes['aria-checked'] === 'true',
    );
    await desk.tap('叫下一位', '2 号窗正在办');
    await lin.open(`/packages/hall/line/index?hallId=${hallId}`, '请到 2 号窗');
    await desk.tap('办完了', '后面没有人了');
  }, 30_000);

  it('tells whoever is booked that the slot has moved', async () => {
    const { act, community } = estate;
    const date = dayFromNow(mode === 'elder' ? 5 : 4);
    const slots = await slotsOf(act, community, hall.serviceId, date);
    const slot = slots.find(({ from }) => from === '14:00')?.slotId ?? '';
    await books(act, community, 'zhou', slot);

    const desk = await estate.phoneIn(mode, 'desk');
    await desk.open(`${page('day')}&date=${date}`, '看时段');
    await desk.tap({ role: 'radio', label: '看时段' }, '1 位，最多 2 位');
    await desk.tap({ label: /^14:00/ }, '先写为什么停');
    await desk.answer('为什么停，会告诉约了的人', '窗口检修', '先写为什么停');
    desk.phone.page().emit({ label: /^约了的人改到/ }, 'change', { value: '2' });
    await desk.phone.waitFor(() => desk.phone.page().text().includes('9:30 到 10:00'));
    await desk.tap('停掉这个时段', '停了，窗口检修');
    await act.deliver();
    const zhou = await estate.phoneIn(mode, 'zhou');
    await zhou.open('/packages/resident/inbox/index', '时间改了，看一眼是哪天');
    await zhou.tap({ label: /^时间改了/ }, '9:30 到 10:00');
  }, 30_000);
});
