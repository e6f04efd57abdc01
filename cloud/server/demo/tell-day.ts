import { type Story, storyClock, tell } from './history';
import { demoUnits } from './rules';

const hourMs = 3_600_000;

/** Matters that neighbours told by telephone, at the door or in a chat: who, where, what, how it came. */
const toldMatters = [
  [
    '周敏',
    '张阿婆',
    '7 栋 1 单元',
    'wechatGroup',
    '楼道声控灯要跺好几脚才亮，老人看不清台阶。',
    '换了一个新的，当场试过了。',
  ],
  ['程伯', '李伯', '8 栋 1 单元', 'homeVisit', '单元门关不严，晚上风吹得哐哐响。', null],
  [
    'liufang',
    '孙女士',
    '20 栋 2 单元',
    'phone',
    '老年卡补办要带什么，家里老人走不动。',
    '电话里说清楚了，身份证和一张照片，家属代办就行。',
  ],
  ['mali', '王师傅', '12 栋 2 单元', 'deskVisit', '楼下共享单车堆得出不了门。', null],
] as const;

const patrolFindings = [
  ['周敏', '9 栋 1 单元', 'wires', '二楼窗口拉了线下来给电瓶车充电，已经劝说收起来了。', true],
  ['徐涛', '13 栋 1 单元', 'cleaning', '三楼楼道堆着旧沙发，挡住了半边路。', false],
] as const;

function placeOf(story: Story, label: string): { nodeId: string } {
  return { nodeId: story.tree.entrances.find((one) => one.label === label)?.id ?? '' };
}

/** What staff registered these days; some of it was settled on the spot. */
async function tellRegistered(story: Story, random: () => number): Promise<void> {
  const who = (name: string) => story.cast.bySubject.get(name) ?? '';
  const { communityId } = story.tree;
  for (const [place, [recorder, name, label, channel, text, settled]] of toldMatters.entries()) {
    const time = storyClock(new Date(story.now.getTime() - (30 + place * 7) * hourMs), story.now, random);
    const requester = { name, phone: `1390000010${place}` };
    const input = {
      communityId,
      kind: 'issue',
      channel,
      requester,
      text,
      place: placeOf(story, label),
      photos: [],
    };
    const filed = await story.act.does(who(recorder), 'register-request', input, time.at);
    await story.act.deliver(time.at);
    const { step, version } = tell(story, filed, time);
    const words = { version: version(), words: settled, photos: [] };
    if (settled) await step(who(recorder), 'settle-request', words, 20);
  }
  for (const [place, [recorder, label, category, text, isSettled]] of patrolFindings.entries()) {
    const time = storyClock(new Date(story.now.getTime() - (26 + place * 5) * hourMs), story.now, random);
    const where = { place: placeOf(story, label), category };
    const input = { communityId, kind: 'patrol', channel: 'patrol', text, ...where, photos: [] };
    const filed = await story.act.does(who(recorder), 'register-request', input, time.at);
    await story.act.deliver(time.at);
    const { step, version } = tell(story, filed, time);
    const words = { version: version(), words: '', photos: [] };
    if (isSettled) await step(who(recorder), 'settle-request', { ...words, words: text }, 20);
  }
}

/** A question that waits for 孙姐, and a visit that 宋经理 agreed with 王先生. */
async function tellAsked(story: Story, random: () => number): Promise<void> {
  const who = (name: string) => story.cast.bySubject.get(name) ?? '';
  const time = storyClock(new Date(story.now.getTime() - 20 * hourMs), story.now, random);
  const asked = { text: '家里水压很小，洗澡水时有时无。', place: placeOf(story, '20 栋 3 单元'), photos: [] };
  const filed = await story.act.does(who('sun'), 'report-issue', { ...asked, category: 'water' }, time.at);
  await story.act.deliver(time.at);
  const question = '是整天都小，还是只有晚上？楼上邻居家也这样吗？';
  const first = tell(story, filed, time);
  await first.step(who('liufang'), 'ask-requester', { version: first.version(), words: question }, 30);
  const leak = { text: '厨房水管接头滴水，接了个盆。', place: placeOf(story, '12 栋 1 单元'), photos: [] };
  const visited = await story.act.does(who('wang'), 'report-issue', { ...leak, category: 'leak' }, time.at);
  await story.act.deliver(time.at);
  const { step, version } = tell(story, visited, time);
  const dispatchTo = { kind: 'unit', id: demoUnits[0].id };
  const triage = { category: 'leak', urgency: 'normal', place: leak.place, dispatchTo, instruction: '' };
  await step(who('mali'), 'accept-request', { version: version(), ...triage }, 30);
  await step(who('lishifu'), 'take-work-order', { version: version() }, 30);
  const visitAt = new Date(story.now.getTime() + 26 * hourMs).toISOString();
  const personId = who('lishifu');
  await step(who('宋经理'), 'assign-worker', { version: version(), personId, visitAt }, 20);
}

/** Complaints: one that the desk weighs, and one about the desk, which only the street finds. */
async function tellComplaints(story: Story): Promise<void> {
  const at = new Date(story.now.getTime() - 22 * hourMs);
  const by = (place: number) => story.cast.residents[place]?.id ?? '';
  const property = { kind: 'unit', id: demoUnits[0].id };
  const charged = {
    text: '换一个灯泡收了 80 元，没有单子。',
    about: property,
    category: 'charges',
    photos: [],
  };
  await story.act.does(by(40), 'make-complaint', charged, at);
  const slow = { text: '两次来问居住证，都说经办人不在，叫下周再来。', category: 'slow', photos: [] };
  await story.act.does(by(41), 'make-complaint', { ...slow, about: { kind: 'desk' } }, at);
  await story.act.deliver(at);
}

/** Tells what a day at the desk and in the grids brings besides what residents send themselves. */
export async function tellDay(story: Story, random: () => number): Promise<void> {
  await tellRegistered(story, random);
  await tellAsked(story, random);
  await tellComplaints(story);
}
