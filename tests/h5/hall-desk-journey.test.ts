import { plainService } from '../support/hall';
import { dayFromNow, hallName, type LaidHall, layHall, serviceName } from './support/hall';
import { Estate, type Visitor } from './support/visitors';

let estate: Estate;
let hall: LaidHall;
const faults: string[] = [];
const looks = async (visitor: Visitor, name: string) => faults.push(...(await visitor.look(name)));
const page = (name: string) => `/packages/hall-desk/${name}/index?hallId=${hall.hallId}`;

beforeAll(async () => {
  estate = await Estate.open();
  hall = await layHall(estate);
  const { communityId, hallId } = hall;
  const does = (operation: string, input: object) =>
    estate.asks<{ id: string }>('liufang', 'hall', operation, { communityId, hallId, ...input });
  const settings = { ...plainService, name: '法律咨询', line: 'B' };
  const { id } = await does('save-service', { settings });
  const week = [{ weekday: 1, fromMinute: 1200, toMinute: 1230, isExtended: true }];
  await does('set-hours', { serviceId: id, week });
}, 60_000);
afterAll(() => estate.close());
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
  expect(estate.complaints()).toEqual([]);
});

describe.each([
  ['phone', { width: 390 }, { name: '何阿婆', phone: '13812340001', time: '10:00' }],
  ['desktop', { width: 1280 }, { name: '钱大爷', phone: '13812340002', time: '10:30' }],
  ['elder', { isElder: true }, { name: '孙阿姨', phone: '13812340003', time: '11:00' }],
])('%s', (where, look, { name, phone, time }) => {
  const goesOn = async (desk: Visitor) => 'isElder' in look && (await desk.tap('下一步'));

  it('the desk books for somebody who calls, and sees the day', async () => {
    const desk = await estate.phoneOf('liufang', `hall-desk-${where}`, look);
    await desk.open('/pages/me/index');
    await desk.tap(/^大厅值班/);
    await desk.sees('看时段');
    await desk.open(page('book-for'));
    await desk.tap(new RegExp(`^${serviceName}`));
    await goesOn(desk);
    await desk.page.getByRole('radio', { name: /^明天/ }).click();
    await looks(desk, 'day');
    await goesOn(desk);
    await desk.page.getByRole('radio', { name: new RegExp(`^${time}`) }).click();
    await looks(desk, 'time');
    await goesOn(desk);
    await desk.type('怎么称呼', name);
    await desk.type('电话号码', phone);
    await looks(desk, 'book-for');
    await desk.tap('约上');
    await desk.sees(/^约上了，编号 B/);
    await looks(desk, 'booked');
    await desk.open(page('day'));
    await desk.tap('后一天');
    await desk.sees(`${name}，电话约的`);
    await looks(desk, 'day');
    const saved = await desk.saves();
    expect(saved.name).toBe(`${hallName}-${dayFromNow(1)}.xlsx`);
    expect(saved.rows[0]?.slice(0, 6)).toEqual(['时间', '事项', '地点', '编号', '姓名', '电话']);
    const row = saved.rows.find((cells) => cells.includes(name));
    expect(row).toEqual(expect.arrayContaining([serviceName, phone, '电话']));
    expect(row?.[0]).toMatch(new RegExp(`^${time}-`));
    await desk.page
      .getByRole('button', { name: new RegExp(`${name}，电话约的`) })
      .first()
      .click();
    await desk.page.getByRole('dialog').waitFor();
    await looks(desk, 'person');
    await desk.tap('关闭');
    await desk.choose('看时段');
    await looks(desk, 'slots');
    await desk.page
      .getByRole('button', { name: new RegExp(`^${time}`) })
      .first()
      .click();
    await desk.type('最多几位', '3');
    await looks(desk, 'slot');
    await desk.tap('改人数');
    await desk.sees(/最多 3\s位/);
  }, 60_000);
});

it.each([
  ['ordinary', false, '18:00'],
  ['elder', true, '18:30'],
])(
  'a capacity below what is booked is refused, and says whom it would hit: %s',
  async (mode, isElder, time) => {
    const { communityId, serviceId } = hall;
    const day = { communityId, serviceId, date: dayFromNow(2) };
    const { slots } = await estate.asks<{ slots: { slotId: string; from: string }[] }>(
      'chen',
      'hall',
      'day-slots',
      day,
    );
    const slotId = slots.find(({ from }) => from === time)?.slotId;
    for (const person of ['chen', 'sun'])
      await estate.asks(person, 'hall', 'book', { communityId, slotId, onBehalfOf: 'self', words: '' });

    const desk = await estate.phoneOf('liufang', `hall-capacity-${mode}`, { isElder });
    await desk.open(page('day'));
    await desk.tap('后一天');
    await desk.tap('后一天');
    await desk.choose('看时段');
    await desk.page
      .getByRole('button', { name: new RegExp(`^${time}`) })
      .first()
      .click();
    await desk.type('最多几位', '1');
    await desk.tap('改人数');
    await desk.sees('要先给这几位改时间');
    await looks(desk, 'hits');
    // The browser itself notes an answer that is a refusal.
    expect(desk.complaints.splice(0)).toEqual([expect.stringContaining('409')]);
  },
  60_000,
);

// So far ahead that the demo has booked nothing for her.
it.each([
  ['ordinary', { width: 1280 }, 12],
  ['elder', { isElder: true }, 13],
])(
  'a slot is closed and whoever was booked moves to another, and is told: %s',
  async (mode, look, days) => {
    const { communityId, serviceId } = hall;
    const date = dayFromNow(days);
    const asked = { communityId, serviceId, date };
    type Slots = { slots: { slotId: string; from: string }[] };
    const { slots } = await estate.asks<Slots>('chen', 'hall', 'day-slots', asked);
    const slotId = slots.find(({ from }) => from === '14:00')?.slotId;
    await estate.asks('chen', 'hall', 'book', { communityId, slotId, onBehalfOf: 'self', words: '' });

    const desk = await estate.phoneOf('liufang', `hall-close-${mode}`, look);
    await desk.open(`${page('day')}&date=${date}`);
    await desk.choose('看时段');
    await desk.tap(/^14:00/);
    await desk.type('为什么停，会告诉约了的人', '窗口检修');
    await desk.tap(/^约了的人改到/);
    await desk.turnTo('约了的人改到 9:30 到 10:00');
    await looks(desk, 'close');
    await desk.tap('停掉这个时段');
    await desk.sees(/停了，窗口检修/);
    await looks(desk, 'closed');
    const chen = await estate.phoneOf('chen', `hall-moved-${mode}`, { isElder: mode === 'elder' });
    await chen.open('/packages/resident/inbox/index');
    await chen.sees('时间改了，看一眼是哪天');
    await looks(chen, 'inbox');
    await chen.tap(/^时间改了/);
    await chen.sees(/9:30 到 10:00/);
  },
  60_000,
);

/** A screen whose voice is written down instead of heard. */
async function screenWithVoice(mode: string): Promise<Visitor> {
  const look = { width: 1920, height: 1080, isElder: mode === 'elder' };
  const screen = await estate.phoneOf('liufang', `hall-screen-${mode}`, look);
  await screen.page.addInitScript(() => {
    const spoken: string[] = [];
    const speak = ({ text, lang }: { text: string; lang: string }) => spoken.push(`${lang} ${text}`);
    Object.assign(globalThis, { spoken });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: { speak } });
  });
  return screen;
}

const spokenOn = ({ page: shown }: Visitor) =>
  shown.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);

describe.each([
  ['ordinary', ['A001', 'A002', 'B001']],
  ['elder', ['A003', 'A004', 'B002']],
])('%s', (mode, [first = '', second = '', sentOn = '']) => {
  it('a window calls, recalls and sends on; the big screen shows it and says it aloud, or keeps silent where it has no voice', async () => {
    const { communityId, hallId, serviceId } = hall;
    for (const _slip of [1, 2])
      await estate.asks('liufang', 'hall', 'print-ticket', { communityId, hallId, serviceId });
    const screen = await screenWithVoice(mode);
    await screen.open(page('screen'));
    await screen.tap('打开声音');
    await screen.sees('声音开着');
    const mute = await estate.phoneOf('liufang', 'hall-mute', { width: 1280 });
    await mute.page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'speechSynthesis');
      Reflect.deleteProperty(Object.getPrototypeOf(globalThis), 'speechSynthesis');
    });
    await mute.open(page('screen'));
    await mute.sees('请先取号，叫到了会显示在这里');
    expect(await mute.page.getByText('打开声音').count()).toBe(0);

    const desk = await estate.phoneOf('liufang', `hall-window-${mode}`, { isElder: mode === 'elder' });
    await desk.open(page('window'));
    await desk.choose('1 号窗');
    await desk.tap('叫下一位');
    await desk.sees('1 号窗正在办');
    await looks(desk, 'serving');
    await screen.sees(first);
    await mute.sees(first);
    await looks(screen, 'screen');
    await desk.tap('再叫一次');
    await screen.page.waitForFunction(
      () => (globalThis as unknown as { spoken: string[] }).spoken.length === 2,
    );
    expect(await spokenOn(screen)).toEqual(Array(2).fill(`zh-CN 请${[...first].join(' ')}号，到1 号窗`));

    await desk.tap(/^转到哪里/);
    await desk.turnTo('B，法律咨询');
    await desk.sees('这个窗口空着');
    await desk.sees(`${sentOn} 在等`);
    await looks(desk, 'transferred');
    await desk.tap('叫下一位');
    await desk.sees('1 号窗正在办');
    await desk.tap('办完了');
    await desk.sees('这个窗口空着');

    await desk.tap(new RegExp(`^${second} 在等`));
    await looks(desk, 'paper');
    await desk.tap('出去一会儿，位子留着');
    await desk.tap(new RegExp(`^${second} 出去了`));
    await desk.tap('回来了');
    await desk.sees(`${second} 在等`);
    await desk.tap('叫下一位');
    await desk.sees('1 号窗正在办');
    await desk.tap(/^转到哪里/);
    await desk.turnTo('2 号窗');
    await desk.sees(`${second} 在等`);
    await desk.choose('2 号窗');
    await desk.tap('叫下一位');
    await screen.sees('请到 2 号窗');
    await desk.tap('办完了');
    await desk.sees('后面没有人了');
  }, 90_000);
});
