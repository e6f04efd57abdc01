import { type Story, sequence } from './history';
import { tellDay } from './tell-day';
import { tellNotices } from './tell-notices';
import { type ProblemStage, tellProblem } from './tell-problem';
import { tellSuggestion } from './tell-suggestion';
import { tellWish, type WishStage } from './tell-wish';
import { problems, suggestionTexts, wishTexts } from './texts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** How matters of the past ended, and where those of these days stand; a stage named often is common. */
const endings: readonly ProblemStage[] = [
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed',
  'withdrawn',
  'declined',
];
const openStages: readonly ProblemStage[] = [
  'submitted',
  'submitted',
  'accepted',
  'returned',
  'dispatched',
  'taken',
  'checking',
  'resolved',
  'rectifying',
  'declining',
];
const wishEndings: readonly WishStage[] = ['lit', 'lit', 'lit', 'lit', 'lit', 'withdrawn'];
const openWishStages: readonly WishStage[] = [
  'submitted',
  'dark',
  'dark',
  'claimed',
  'matched',
  'checking',
  'rectifying',
  'dark',
  'released',
];

/** A moment of a day `daysAgo`, between eight and eight in the community. */
function moment(now: Date, daysAgo: number, random: () => number): Date {
  const midnight = Math.floor((now.getTime() + 8 * hourMs) / dayMs) * dayMs - 8 * hourMs;
  const at = midnight - daysAgo * dayMs + (8 + 12 * random()) * hourMs;
  return new Date(Math.min(at, now.getTime() - 10 * 60_000));
}

function pick<One>(list: readonly One[], random: () => number): One {
  return list[Math.floor(random() * list.length)] as One;
}

/** Pictures for a problem now and then: before and after. */
function picturesFor(category: string): readonly [string, string] | undefined {
  const pairs: Record<string, readonly [string, string]> = {
    lighting: ['stairsDark', 'stairsLit'],
    lift: ['lift', 'liftFixed'],
    leak: ['leak', 'dry'],
  };
  return pairs[category];
}

/** What 陈阿姨 finds: a lamp that waits for her rating, a wish somebody helps with, one that came true. */
async function tellChen(story: Story, random: () => number): Promise<void> {
  const personId = story.cast.bySubject.get('chen') ?? '';
  const home = story.tree.entrances.find(({ label }) => label === '8 栋 2 单元');
  const place = { id: home?.id ?? '', building: '8 栋' };
  const at = (daysAgo: number) => moment(story.now, daysAgo, random);
  const lamp = [
    'lighting',
    '8 栋 2 单元楼道灯不亮。三楼往上都黑，晚上不敢下楼。',
    '换了 2 个声控灯，一楼到三楼都试过了。',
  ] as const;
  const pictures = ['stairsDark', 'stairsLit'] as const;
  await tellProblem(
    story,
    { text: lamp, personId, placeId: place.id, startsAt: at(6), stage: 'resolved', pictures },
    random,
  );
  const wheelchair = [
    '轮椅下楼，差一把力',
    '周三上午去复诊，就我一个人扶，二楼的台阶下不去。',
    'carry',
    'mother',
    '一起抬下楼，送上了车。',
    '谢谢。',
  ] as const;
  await tellWish(story, { text: wheelchair, personId, place, startsAt: at(4), stage: 'matched' }, random);
  const rice = wishTexts[1] as (typeof wishTexts)[number];
  await tellWish(story, { text: rice, personId, place, startsAt: at(20), stage: 'lit' }, random);
}

/** What 周敏 finds in her grid: two matters that wait for her to look. */
async function tellZhou(story: Story, random: () => number): Promise<void> {
  for (const [place, label] of ['7 栋 2 单元', '9 栋 1 单元'].entries()) {
    const text = problems.filter(([category]) => category !== 'lift')[place] as (typeof problems)[number];
    const placeId = story.tree.entrances.find((one) => one.label === label)?.id ?? '';
    const personId = story.cast.residents[place]?.id ?? '';
    const startsAt = moment(story.now, 4, random);
    await tellProblem(story, { text, personId, placeId, startsAt, stage: 'checking' }, random);
  }
}

async function tellProblems(story: Story, random: () => number): Promise<void> {
  const { cast, tree, now } = story;
  const count = 190;
  for (let place = 0; place < count; place += 1) {
    const isOld = place >= 40;
    const text = problems[place % problems.length] as (typeof problems)[number];
    const startsAt = moment(now, isOld ? 8 + Math.floor(random() * 110) : Math.floor(random() * 5), random);
    const stage = isOld
      ? pick(endings, random)
      : (openStages[place % openStages.length] as (typeof openStages)[number]);
    const isOutdoors = ['greening', 'parking', 'road', 'street-lamp', 'waste'].includes(text[0]);
    const placeId = pick(isOutdoors ? tree.areas : tree.entrances, random).id;
    const pictures = place % 3 === 0 ? picturesFor(text[0]) : undefined;
    const ofCast = { 4: 'wang', 13: 'sun', 22: 'wang', 31: 'sun' }[place];
    const personId = (ofCast && cast.bySubject.get(ofCast)) ?? pick(cast.residents, random).id;
    await tellProblem(
      story,
      { text, personId, placeId, startsAt, stage, ...(pictures && { pictures }) },
      random,
    );
  }
}

async function tellWishes(story: Story, random: () => number): Promise<void> {
  const { cast, tree, now } = story;
  const count = 70;
  for (let place = 0; place < count; place += 1) {
    const isOld = place >= 22;
    const text = wishTexts[place % wishTexts.length] as (typeof wishTexts)[number];
    const startsAt = moment(
      now,
      isOld ? 6 + Math.floor(random() * 90) : 1 + Math.floor(random() * 6),
      random,
    );
    const stage = isOld
      ? pick(wishEndings, random)
      : (openWishStages[place % openWishStages.length] as (typeof openWishStages)[number]);
    const entrance = pick(tree.entrances, random);
    const building = entrance.label.split(' ').slice(0, 2).join(' ');
    const personId = pick(cast.residents, random).id;
    const pictures = place % 7 === 0 ? ['lamp', 'bulb'] : [];
    await tellWish(
      story,
      { text, personId, place: { id: entrance.id, building }, startsAt, stage, pictures },
      random,
    );
  }
}

/** Tells some months of the community. */
export async function tellEverything(story: Story): Promise<void> {
  const random = sequence(20_260_612);
  await tellProblems(story, random);
  await tellWishes(story, random);
  for (const [place, text] of suggestionTexts.entries()) {
    const personId = pick(story.cast.residents, random).id;
    const isAnswered = place % 4 !== 3;
    const startsAt = moment(story.now, isAnswered ? 15 + place * 9 : 1, random);
    await tellSuggestion(story, { text, personId, startsAt, isAnswered }, random);
  }
  await tellChen(story, random);
  await tellZhou(story, random);
  await tellDay(story, random);
  await tellNotices(story);
  await story.act.deliver(story.now);
}
