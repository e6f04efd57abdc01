import type { matter } from '../../cloud/contract/requests/matter';
import type { Receipt } from '../../cloud/contract/requests/receipt';
import type { Me } from '../../cloud/contract/session/sign-in';
import type { OutputOf } from '../../cloud/contract/shared/operation';
import { Estate } from './support/visitors';

type Ref = Pick<Receipt, 'communityId' | 'requestId'>;

let estate: Estate;

beforeAll(async () => {
  estate = await Estate.open();
}, 60_000);
afterAll(() => estate.close());

const widths = [
  ['phone', 390],
  ['desktop', 1280],
] as const;

const workOf = ({ communityId, requestId }: Ref) =>
  `/packages/staff/matter/index?communityId=${communityId}&requestId=${requestId}`;

async function reported(text: string): Promise<Ref> {
  const { home } = await estate.asks<Me>('chen', 'session', 'sign-in', {});
  const place = { nodeId: home?.placeId };
  const input = { text, place, category: 'lighting', photos: [] };
  const { communityId, requestId } = await estate.asks<Receipt>('chen', 'requests', 'report-issue', input);
  return { communityId, requestId };
}

/** The matter with what the rules propose, which the dispatcher writes down a moment after it came. */
async function proposedFor(ref: Ref): Promise<OutputOf<typeof matter>> {
  for (;;) {
    const found = await estate.asks<OutputOf<typeof matter>>('liufang', 'requests', 'matter', ref);
    if (found.proposal) return found;
  }
}

/** Lets staff do what quotes the version they see. */
async function does(person: string, operation: string, ref: Ref, input: object): Promise<void> {
  const seen = await estate.asks<OutputOf<typeof matter>>(person, 'requests', 'matter', ref);
  await estate.asks(person, 'dispatch', operation, { ...ref, version: seen.version, ...input });
}

const pasteLabel = '把聊天记录贴到这里';

it.each([
  ['grid worker on a phone', 'zhoumin', 390],
  ['desk on a desktop', 'liufang', 1280],
] as const)(
  'the %s registers a pasted message and settles it on the spot',
  async (_name, person, width) => {
    const staff = await estate.phoneOf(person, 'register', { width });
    const faults: string[] = [];
    await staff.open('/packages/staff/workbench/index');
    await staff.tap('代录');
    await staff.type(pasteLabel, '李阿姨：8栋2单元三楼楼道灯不亮，晚上看不见，电话13900001111');
    await staff.tap('挑出来');
    await staff.sees('挑好了，看一眼对不对');
    faults.push(...(await staff.look('read')));
    await staff.tap('登记');
    await staff.sees(/^编号 \d{4}-\d+$/);
    faults.push(...(await staff.look('slip')));
    await staff.tap('我当场就办好了');
    await staff.type('怎么办好的，一句话，或拍一张', '换了灯泡，当场试过');
    faults.push(...(await staff.look('settle')));
    await staff.tap('当场办结');
    await staff.sees('已办结');
    faults.push(...(await staff.look('settled')));

    expect(faults).toEqual([]);
    expect(staff.complaints).toEqual([]);
  },
  60_000,
);

it.each(widths)(
  'several matters of one message are registered one after the other on a %s',
  async (name, width) => {
    const desk = await estate.phoneOf('liufang', `several-${name}`, { width });
    const faults: string[] = [];
    await desk.open('/packages/staff/register/index');
    await desk.type(
      pasteLabel,
      '吴阿姨 13900002222：8栋2单元3楼灯不亮，另外下水道也堵了，还有一个是中心花园的长椅断了一根木条，坐着不稳当',
    );
    await desk.tap('挑出来');
    await desk.sees(/像是有 3 件事/);
    faults.push(...(await desk.look('list')));
    await desk.tap(/^下水道也堵了/);
    await desk.sees(/没说在哪儿，先照另一件的地方填了/);
    faults.push(...(await desk.look('opened')));
    await desk.tap('登记');
    await desk.sees('登好 1 件，还剩 2 件');
    faults.push(...(await desk.look('one-done')));
    for (const left of ['登好 2 件，还剩 1 件', '3 件都登好了']) {
      await desk.tap('登下一件');
      await desk.tap('登记');
      await desk.sees(left);
    }
    faults.push(...(await desk.look('all-done')));

    expect(faults).toEqual([]);
    expect(desk.complaints).toEqual([]);
  },
  60_000,
);

it.each([
  ['phone', { isElder: false }],
  ['elder', { isElder: true }],
])('whoever registers danger is shown whom to call first, on a %s', async (name, look) => {
  const head = await estate.phoneOf('chengbo', `danger-${name}`, look);
  const faults: string[] = [];
  await head.open('/packages/staff/register/index');
  await head.type(pasteLabel, '赵伯：8栋2单元三楼厨房好大一股煤气味，电话13900003333');
  await head.tap('挑出来');
  await head.sees('挑好了，看一眼对不对');
  await head.tap('登记');
  await head.sees('等人来的时候');
  faults.push(...(await head.look('call-first')));
  await head.tap('打过了，接着报给社区');
  await head.tap('登记');
  await head.sees(/^编号 \d{4}-\d+$/);
  faults.push(...(await head.look('slip')));

  expect(faults).toEqual([]);
  expect(head.complaints).toEqual([]);
});

it.each(widths)(
  'a unit lead says on a %s who comes and when, and the resident reads it',
  async (name, width) => {
    const journey = `assign-${name}`;
    const ref = await reported(`${name}楼道灯罩掉了`);
    const { place, proposal } = await proposedFor(ref);
    await does('liufang', 'accept-request', ref, {
      ...{ category: 'lighting', urgency: 'normal', instruction: '' },
      place: { nodeId: place.nodeId },
      dispatchTo: proposal?.receiver,
    });
    await does('lishifu', 'take-work-order', ref, {});
    const lead = await estate.phoneOf('songjingli', journey, { width });
    const faults: string[] = [];
    await lead.open(workOf(ref));
    await lead.tap('约上门时间');
    await lead.sees('居民会看到谁来、几点来');
    await lead.tap(/^哪一天，/);
    await lead.turnTo(`${new Date(Date.now() + 86_400_000).getDate()}日`);
    await lead.tap(/^几点，/);
    await lead.confirmWheel();
    await lead.tap(/^谁去，/);
    await lead.turnTo(/^李建国，手上/);
    faults.push(...(await lead.look('assign')));
    await lead.tap('约上门时间');
    await lead.sees(/明天 9:00 李师傅上门/);
    faults.push(...(await lead.look('assigned')));
    const chen = await estate.phoneOf('chen', journey);
    await chen.open(workOf(ref).replace('staff', 'resident'));
    await chen.sees(/明天 9:00 李师傅上门/);
    faults.push(...(await chen.look('told')));

    expect(faults).toEqual([]);
    expect(lead.complaints).toEqual([]);
  },
  60_000,
);

it.each(widths)(
  'the desk asks on a %s, and the resident answers',
  async (name, width) => {
    const journey = `ask-${name}`;
    const ref = await reported(`${name}楼道灯不亮，从昨晚开始`);
    const desk = await estate.phoneOf('liufang', journey, { width });
    const faults: string[] = [];
    await desk.open(workOf(ref));
    await desk.tap('问居民一句');
    await desk.type('想问清楚什么', '是几楼的灯');
    faults.push(...(await desk.look('ask')));
    await desk.tap('问居民一句');
    await desk.sees(/问了居民，等回答/);
    faults.push(...(await desk.look('asked')));

    const chen = await estate.phoneOf('chen', journey);
    await chen.open(
      `/packages/resident/matter/index?communityId=${ref.communityId}&requestId=${ref.requestId}`,
    );
    await chen.tap(/想问您一句/);
    await chen.type('写在这里，拍照也行', '三楼和四楼');
    faults.push(...(await chen.look('answer')));
    await chen.tap('回答');
    await chen.sees('您回答了');
    faults.push(...(await chen.look('answered')));
    await desk.open(`${workOf(ref)}&again`);
    await desk.sees('三楼和四楼');

    expect(faults).toEqual([]);
    expect([...desk.complaints, ...chen.complaints]).toEqual([]);
  },
  60_000,
);
