import { openService } from '../support/hall';
import { dayFromNow, type LaidHall, layHall, pickTime } from './support/hall';
import { modes, Neighbourhood } from './support/neighbours';

let estate: Neighbourhood;
let hall: LaidHall;
const tomorrow = dayFromNow(1);

beforeAll(async () => {
  estate = await Neighbourhood.open();
  hall = await layHall(estate);
});
afterAll(() => estate.close());
afterEach(() => {
  expect(estate.putAway()).toEqual([]);
});

/** Opens a visit of tomorrow morning to the entrance where everybody lives. */
async function layVisit(name: string): Promise<void> {
  const { act, community } = estate;
  const { communityId, hallId } = hall;
  const serviceId = await openService(act, community, hallId, {
    kind: 'courtyard',
    name,
    durationMinutes: 20,
  });
  const visit = { placeId: community.entranceId, date: tomorrow, fromMinute: 600, toMinute: 660 };
  await act.does('desk', 'add-visit', { communityId, serviceId, ...visit, servedBy: '便民服务队' });
}

/** Opens a venue in the afternoons that a unit shares. */
async function openVenue(name: string): Promise<string> {
  const { act, community } = estate;
  const { communityId, hallId } = hall;
  const venue = { kind: 'venue', name, room: name, ownerUnitId: community.unitId, horizonDays: 3 };
  const serviceId = await openService(act, community, hallId, venue);
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    fromMinute: 840,
    toMinute: 960,
    isExtended: false,
  }));
  await act.does('desk', 'set-hours', { communityId, hallId, serviceId, week });
  return serviceId;
}

describe.each(modes)('%s', (mode) => {
  it('a visit to the courtyard is booked, taken from the workbench, done and rated', async () => {
    const name = mode === 'elder' ? '磨刀' : '理发';
    await layVisit(name);
    const chen = await estate.phoneIn(mode, 'chen');
    await chen.open('/packages/hall/courtyard/index', name);
    await chen.tap({ label: new RegExp(`^${name}`) }, '要带');
    await chen.goOn('10:20');
    await pickTime(chen, /^10:20/);
    await chen.goOn('就约这个时间');
    await chen.tap('就约这个时间', /编号 B\d{4}-\d+/);
    await estate.act.deliver();

    const grid = await estate.phoneIn(mode, 'grid');
    await grid.open('/packages/staff/workbench/index', '等我办 1');
    await grid.tap({ label: new RegExp(`${name}，上门，明天 10:20，8 栋 2 单元$`) }, 'chen约的');
    await grid.tap('我来办', '办理中');
    await estate.pool.query(
      `update booking set starts_at = now() - interval '1 hour', ends_at = now()
       where service_id = (select id from hall_service where name = $1)`,
      [name],
    );
    await grid.tap('去过了，记一笔', '办得怎么样');
    await grid.type('写一句，约的人看得到，不写也行', '办好了');
    await grid.tap('记下', '没有等您办的');

    await chen.open('/packages/hall/bookings/index', '去过的');
    await chen.tap('去过的', name);
    await chen.tap({ label: new RegExp(`^${name}`) }, '办好了');
    await chen.tap({ role: 'radio', label: '办成了' }, '满意');
    await chen.tap({ role: 'radio', label: '满意' }, '交评价');
    await chen.tap('交评价', '评价了');
  }, 30_000);

  it.each([
    ['allows', '约好了'],
    ['does not allow', '没同意'],
  ])(
    'the unit that owns a venue %s its use from the workbench, and the booker is told',
    async (answer, state) => {
      const hour = answer === 'allows' ? 14 : 15;
      const name = `共建活动室，${state}，${mode}`;
      const serviceId = await openVenue(name);
      const chen = await estate.phoneIn(mode, 'chen');
      await chen.open(`/packages/hall/book/index?serviceId=${serviceId}&date=${tomorrow}`, '要带');
      await chen.goOn('14:30');
      await pickTime(chen, new RegExp(`^${hour}:${mode === 'elder' ? '30' : '00'}`));
      await chen.goOn('就约这个时间');
      await chen.tap('就约这个时间', '收到了');
      await estate.act.deliver();

      const li = await estate.phoneIn(mode, 'li');
      await li.open('/packages/staff/workbench/index', '等我办 1');
      await li.tap({ label: new RegExp(`${name}，场地要同意`) }, '同意用');
      if (answer === 'allows') await li.tap('同意用', '没有等您办的');
      else {
        await li.tap('这次不行', '为什么这次不行');
        await li.type('写一句，会告诉约的人', '当天有会');
        await li.tap('告诉对方', '没有等您办的');
      }

      await chen.tap('看预约', state);
      if (answer !== 'allows') await chen.reads('当天有会');
      await estate.act.deliver();
      await chen.open(
        '/packages/resident/inbox/index',
        answer === 'allows' ? /场地同意了/ : /场地这次没同意/,
      );
    },
    30_000,
  );
});
