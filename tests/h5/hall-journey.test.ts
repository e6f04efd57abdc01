import { readFileSync } from 'node:fs';
import { dayFromNow, hallName, type LaidHall, layHall, serviceName } from './support/hall';
import { Estate, type Visitor } from './support/visitors';

let estate: Estate;
let hall: LaidHall;
const faults: string[] = [];
const looks = async (visitor: Visitor, name: string) => faults.push(...(await visitor.look(name)));

beforeAll(async () => {
  estate = await Estate.open();
  hall = await layHall(estate);
}, 60_000);
afterAll(() => estate.close());
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
  expect(estate.complaints()).toEqual([]);
});

/** The slot of tomorrow that begins at a time. */
async function slotAt(time: string): Promise<string> {
  const { slots } = await estate.asks<{ slots: { slotId: string; from: string }[] }>(
    'chen',
    'hall',
    'day-slots',
    { communityId: hall.communityId, serviceId: hall.serviceId, date: dayFromNow(1) },
  );
  return slots.find(({ from }) => from === time)?.slotId ?? '';
}

function books(person: string, slotId: string): Promise<{ bookingId: string }> {
  const input = { communityId: hall.communityId, slotId, onBehalfOf: 'self', words: '' };
  return estate.asks(person, 'hall', 'book', input);
}

describe.each([
  ['ordinary', false],
  ['elder', true],
])('%s', (mode, isElder) => {
  it('a resident books, sees the receipt with its code, and gives the place back', async () => {
    const chen = await estate.phoneOf('chen', `hall-${mode}`, { isElder });
    await chen.open('/pages/home/index');
    await chen.tap(/^约大厅/);
    await chen.sees(hallName);
    await looks(chen, 'halls');
    await chen.tap(new RegExp(`^${hallName}`));
    await chen.sees(serviceName);
    await looks(chen, 'services');
    await chen.tap(new RegExp(`^${serviceName}`));
    await chen.page.getByRole('radio', { name: /^明天/ }).click();
    if (isElder) {
      await looks(chen, 'day');
      await chen.tap('下一步');
    }
    await chen.page.getByRole('radio', { name: /^14:30/ }).click();
    await looks(chen, 'time');
    if (isElder) {
      await chen.tap('下一步');
      await chen.tap('为妈妈约');
      await chen.type('要让大厅知道什么，不写也行', '坐轮椅来');
      await looks(chen, 'whom');
    } else {
      await chen.tap('为自己约');
      await chen.type('要让大厅知道什么，不写也行', '坐轮椅来');
      await looks(chen, 'whom');
      await chen.tap('为妈妈约');
      await chen.tap('选好了');
    }
    await chen.tap('就约这个时间');
    await chen.sees(/^编号 B\d{4}-\d+$/);
    await looks(chen, 'receipt');
    await chen.tap('看预约');
    await chen.sees('不去了，取消');
    await chen.sees('您说的：坐轮椅来');
    await looks(chen, 'booking');
    const [file] = await Promise.all([chen.page.waitForEvent('download'), chen.tap('记到手机日历')]);
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
    const start = dayFromNow(1).replaceAll('-', '');
    expect(lines).toEqual(
      expect.arrayContaining([
        `SUMMARY:${serviceName}`,
        `DTSTART:${start}T063000Z`,
        `DTEND:${start}T070000Z`,
      ]),
    );
    expect(file.suggestedFilename()).toMatch(/^B\d{4}-\d+\.ics$/);
    await chen.open('/packages/hall/bookings/index');
    await chen.sees(serviceName);
    await looks(chen, 'bookings');
    await chen.tap(new RegExp(`^${serviceName}`));
    await chen.tap('不去了，取消');
    await chen.page.getByRole('dialog').waitFor();
    await looks(chen, 'cancel');
    await chen.tap('取消预约');
    await chen.sees('取消了');
  }, 60_000);

  it('a resident waits for a full time, is offered the place that was given back, and takes it', async () => {
    // Two times that follow each other, of which the first is full.
    const [full, free] = isElder ? ['15:00', '15:30'] : ['18:00', '18:30'];
    const slotId = await slotAt(full);
    await books('sun', slotId);
    const { bookingId } = await books('xiaolin', slotId);

    const chen = await estate.phoneOf('chen', `hall-wait-${mode}`, { isElder });
    await chen.open(`/packages/hall/book/index?serviceId=${hall.serviceId}&date=${dayFromNow(1)}`);
    if (isElder) await chen.tap('下一步');
    await chen.page.getByRole('radio', { name: new RegExp(`^${full}`) }).click();
    await chen.sees(`更想要 ${full}？`);
    await chen.page.waitForFunction(() => {
      const card = document.querySelector('#wait')?.getBoundingClientRect();
      const bar = [...document.querySelectorAll('.bar')].find((one) => one.checkVisibility());
      return card && bar && card.bottom <= bar.getBoundingClientRect().top;
    });
    await looks(chen, 'wanted');
    await chen.page.getByRole('radio', { name: new RegExp(`^${free}`) }).click();
    await chen.sees(`更想要 ${full}？`);
    await looks(chen, 'full');
    await chen.tap(`排候补，${full}`);
    await chen.sees('排第 1 位，有空位就告诉您');
    await looks(chen, 'waiting');
    const given = { communityId: hall.communityId, bookingId, reason: '' };
    await estate.asks('xiaolin', 'hall', 'cancel-booking', given);
    await chen.page.reload();
    await chen.sees(/有空位了/);
    await looks(chen, 'offer');
    await chen.tap('我要去');
    await chen.sees(/^编号 B\d{4}-\d+$/);
  }, 60_000);

  it('a resident takes a number at the hall, steps out, comes back and gives it up', async () => {
    const chen = await estate.phoneOf('chen', `hall-line-${mode}`, { isElder });
    await chen.open(`/packages/hall/line/index?hallId=${hall.hallId}`);
    await chen.tap('取个号');
    await chen.sees('您来办什么');
    await looks(chen, 'take');
    await chen.tap(new RegExp(`^${serviceName}`));
    await chen.sees(/^A00\d$/);
    await looks(chen, 'number');
    await chen.tap('出去一会儿，号留着');
    await chen.sees(/位子还给您留着/);
    await looks(chen, 'out');
    await chen.tap('我回来了');
    await chen.sees('下一个就是您');
    await looks(chen, 'back');
    await chen.tap('不等了');
    await chen.sees('取个号');
  }, 60_000);
});
