import { demoUnits } from '../../cloud/server/demo/rules';
import { plainService } from '../support/hall';
import { dayFromNow, type LaidHall, layHall } from './support/hall';
import { Estate, type Visitor } from './support/visitors';

let estate: Estate;
let hall: LaidHall;
const faults: string[] = [];
const looks = async (visitor: Visitor, name: string) => faults.push(...(await visitor.look(name)));
const venueName = '宏安共享会议厅';
const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  fromMinute: 0,
  toMinute: 1440,
  isExtended: false,
}));

beforeAll(async () => {
  estate = await Estate.open();
  hall = await layHall(estate);
}, 60_000);
afterAll(() => estate.close());
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
  expect(estate.complaints()).toEqual([]);
});

let bookings = 0;

/** Books a time of its own that is left of a new service of this kind, today or tomorrow. */
async function booksFirst(more: Partial<typeof plainService>): Promise<void> {
  const { communityId, hallId } = hall;
  const does = <Data>(person: string, operation: string, input: object) =>
    estate.asks<Data>(person, 'hall', operation, { communityId, ...input });
  const settings = { ...plainService, ...more };
  const { id: serviceId } = await does<{ id: string }>('liufang', 'save-service', { hallId, settings });
  await does('liufang', 'set-hours', { hallId, serviceId, week });
  bookings += 1;
  for (const date of [dayFromNow(0), dayFromNow(1)]) {
    type Slots = { slots: { slotId: string; state: string }[] };
    const { slots } = await does<Slots>('chen', 'day-slots', { serviceId, date });
    const free = slots.filter(({ state }) => state === 'free')[bookings];
    if (!free) continue;
    await does('chen', 'book', { slotId: free.slotId, onBehalfOf: 'self', words: '社区象棋比赛' });
    return;
  }
}

describe.each([
  ['ordinary', { isElder: false }, '同意用', '场地同意了，到时间来就行'],
  ['elder', { isElder: true }, '这次不行', '场地这次没同意，换个时间或地方再约'],
  ['desktop', { width: 1280 }, '同意用', '场地同意了，到时间来就行'],
] as const)('%s', (mode, look, answer, told) => {
  it('the unit that owns a venue finds the booking in its queue and answers; the booker reads it in the inbox', async () => {
    const name = `${venueName}，${mode}`;
    await booksFirst({ kind: 'venue', name, room: name, ownerUnitId: demoUnits[0].id });

    const unit = await estate.phoneOf('songjingli', `work-order-${mode}`, look);
    await unit.open('/packages/staff/workbench/index');
    await unit.sees(name);
    await unit.page.getByText(name).first().scrollIntoViewIfNeeded();
    await looks(unit, 'queue');
    await unit.tap(new RegExp(name));
    await unit.sees('社区象棋比赛');
    await looks(unit, 'order');
    await unit.tap(answer);
    if (answer === '这次不行') {
      await unit.type('写一句，会告诉约的人', '当天有业主大会');
      await looks(unit, 'decline');
      await unit.tap('告诉对方');
    }
    await unit.page.getByText(name).first().waitFor({ state: 'detached' });
    const chen = await estate.phoneOf('chen', `work-order-${mode}`, look);
    await chen.open('/packages/resident/inbox/index');
    await chen.sees(told);
    await looks(chen, 'inbox');
    await chen.page
      .getByRole('button', { name: new RegExp(`^${told}`) })
      .first()
      .click();
    await chen.sees(name);
  }, 60_000);
});

it.each([
  ['ordinary', { isElder: false }],
  ['elder', { isElder: true }],
])(
  'the desk takes an errand from its queue: %s',
  async (mode, look) => {
    const name = `代取快递，${mode}`;
    await booksFirst({ kind: 'errand', name });

    const desk = await estate.phoneOf('liufang', `errand-${mode}`, look);
    const queue = await estate.asks<{ items: { taskId?: string; serviceName?: string }[] }>(
      'liufang',
      'dispatch',
      'work-queue',
      { view: 'waiting' },
    );
    const order = queue.items.find(({ serviceName }) => serviceName === name);
    await desk.open(
      `/packages/hall-desk/task/index?communityId=${hall.communityId}&taskId=${order?.taskId ?? ''}`,
    );
    await desk.tap('我来办');
    await desk.sees('办理中');
    await looks(desk, 'taken');
    await desk.tap('去过了，记一笔');
    await desk.sees('办得怎么样');
    await looks(desk, 'outcome');
  },
  60_000,
);
