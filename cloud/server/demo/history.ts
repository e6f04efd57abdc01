import { addWorkingMinutes } from '../../community/working-time';
import type { actors, Done } from './act';
import type { DemoPeople } from './people';
import type { DemoTree } from './place-names';
import { demoUnits } from './rules';
import { noteTexts, type problems, type suggestionTexts, type wishTexts } from './texts';

type Actors = ReturnType<typeof actors>;

/** How far a matter of the past has come. */
type Stage =
  | 'submitted'
  | 'declining'
  | 'declined'
  | 'withdrawn'
  | 'accepted'
  | 'returned'
  | 'dispatched'
  | 'taken'
  | 'checking'
  | 'resolved'
  | 'rectifying'
  | 'closed';
type WishStage =
  | 'submitted'
  | 'withdrawn'
  | 'dark'
  | 'claimed'
  | 'matched'
  | 'checking'
  | 'rectifying'
  | 'lit'
  | 'released';

/** What telling a story needs: who, where, and a photo for it now and then. */
export interface Story {
  readonly act: Actors;
  readonly tree: DemoTree;
  readonly cast: DemoPeople;
  readonly now: Date;
  /** Stores a picture as somebody's and names it. */
  readonly picture: (personId: string, name: string, at: Date) => Promise<string>;
}

const hours = { opensAtMinute: 510, closesAtMinute: 1050 };
const hourMs = 3_600_000;

/** The same sequence on every machine. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A clock of one story: each step a few working hours on, never past now. */
export function storyClock(startsAt: Date, now: Date, random: () => number) {
  let at = startsAt;
  return {
    get at() {
      return at;
    },
    next(minutes: number): Date {
      const then = addWorkingMinutes(at, minutes * (0.5 + random()), hours);
      at = then < now ? then : new Date(Math.min(now.getTime() - 60_000, at.getTime() + 300_000));
      return at;
    },
  };
}

/** One reported problem, told up to a stage. */
export async function tellProblem(
  story: Story,
  one: {
    text: (typeof problems)[number];
    personId: string;
    placeId: string;
    startsAt: Date;
    stage: Stage;
    pictures?: readonly [string, string];
  },
  random: () => number,
): Promise<void> {
  const { act, cast, tree } = story;
  const [category, text, settled] = one.text;
  const who = (name: string) => cast.bySubject.get(name) ?? '';
  const time = storyClock(one.startsAt, story.now, random);
  const place = { nodeId: one.placeId };
  const before = one.pictures ? [await story.picture(one.personId, one.pictures[0], time.at)] : [];
  const filed = await act.does(
    one.personId,
    'report-issue',
    { text, place, category, photos: before },
    time.at,
  );
  const ref = { communityId: tree.communityId, requestId: filed.requestId };
  await act.deliver(time.at);
  if (one.stage === 'submitted') return;
  if (one.stage === 'withdrawn')
    return void (await act.does(one.personId, 'withdraw', { ...ref, reason: '已经好了' }, time.next(60)));
  const desk = random() < 0.5 ? 'liufang' : 'mali';
  if (one.stage === 'declining' || one.stage === 'declined') {
    const reason = '这件事归小区外的市政道路管，已经转告，也可以拨打 12345。';
    const proposed = await act.does(
      who(desk),
      'propose-decline',
      { ...ref, version: 2, reason },
      time.next(60),
    );
    const second = desk === 'mali' ? 'liufang' : 'mali';
    if (one.stage === 'declined')
      await act.does(who(second), 'decline-request', { ...ref, version: proposed.version }, time.next(60));
    return;
  }
  const urgency = ['lift', 'road', 'fire-lane', 'falling'].includes(category) ? 'urgent' : 'normal';
  const unit = category === 'lift' ? demoUnits[1] : demoUnits[0];
  const worker = who(category === 'lift' ? 'gaogong' : 'lishifu');
  const triage = { ...ref, version: 2, category, urgency, place, instruction: '' };
  if (one.stage === 'accepted')
    return void (await act.does(who(desk), 'accept-request', triage, time.next(60)));
  const dispatchTo = { kind: 'unit', id: unit.id };
  let last: Done = await act.does(
    who(desk),
    'accept-request',
    { ...triage, dispatchTo, instruction: '请先和居民约个时间' },
    time.next(60),
  );
  const step = async (personId: string, operation: string, input: object, minutes: number) => {
    last = await act.does(
      personId,
      operation,
      { ...ref, version: last.version, ...input },
      time.next(minutes),
    );
  };
  if (one.stage === 'dispatched') return;
  if (one.stage === 'returned')
    return step(worker, 'return-work-order', { reason: '这一段管线归自来水公司，请转他们' }, 90);
  await step(worker, 'take-work-order', {}, 60);
  if (random() < 0.3) {
    const words = noteTexts[Math.floor(random() * noteTexts.length)] ?? '';
    last = await act.does(one.personId, 'add-note', { ...ref, words, photos: [] }, time.next(60));
  }
  if (one.stage === 'taken') return;
  const after = one.pictures ? [await story.picture(worker, one.pictures[1], time.at)] : [];
  await step(worker, 'resolve-request', { outcome: 'fixed', words: settled, photos: after }, 400);
  if (one.stage === 'checking') return;
  await step(who('liufang'), 'check-outcome', { solved: true, words: '看过了', photos: [] }, 200);
  if (one.stage === 'resolved') return;
  const solved = one.stage === 'closed';
  const rating = solved
    ? { satisfaction: random() < 0.85 ? 'satisfied' : 'fair', words: '' }
    : { words: '昨天又坏了' };
  await act.does(one.personId, 'rate', { ...ref, solved, ...rating }, time.next(120));
}

/** One wish, told up to a stage. */
export async function tellWish(
  story: Story,
  one: {
    text: (typeof wishTexts)[number];
    personId: string;
    place: { id: string; building: string };
    startsAt: Date;
    stage: WishStage;
    pictures?: readonly string[];
  },
  random: () => number,
): Promise<void> {
  const { act, cast, tree } = story;
  const [title, text, category, onBehalfOf, done, thanks] = one.text;
  const who = (name: string) => cast.bySubject.get(name) ?? '';
  const time = storyClock(one.startsAt, story.now, random);
  const place = { nodeId: one.place.id };
  const photos: string[] = [];
  for (const name of one.pictures ?? []) photos.push(await story.picture(one.personId, name, time.at));
  const filed = await act.does(
    one.personId,
    'submit-wish',
    { title, story: text, place, onBehalfOf, photos },
    time.at,
  );
  const ref = { communityId: tree.communityId, requestId: filed.requestId };
  await act.deliver(time.at);
  if (one.stage === 'submitted') return;
  if (one.stage === 'withdrawn')
    return void (await act.does(one.personId, 'withdraw', { ...ref, reason: '家里人来帮了' }, time.next(60)));
  let last = await act.does(
    who('mali'),
    'accept-request',
    { ...ref, version: 2, category, urgency: 'normal', place, instruction: '' },
    time.next(60),
  );
  const name = `${one.place.building}的${onBehalfOf === 'child' ? '一个孩子' : onBehalfOf === 'self' ? '一位邻居' : '一位老人'}`;
  const step = async (person: string, operation: string, input: object, minutes: number) => {
    last = await act.does(
      who(person),
      operation,
      { ...ref, version: last.version, ...input },
      time.next(minutes),
    );
  };
  const effortMinutes = [15, 30, 60][Math.floor(random() * 3)];
  await step('mali', 'publish-wish', { title, story: text, name, effortMinutes }, 30);
  if (one.stage === 'dark') return;
  const helper = random() < 0.5 ? 'xiaolin' : '冯洁';
  last = await act.does(who(helper), 'claim-wish', ref, time.next(300));
  if (one.stage === 'claimed') return;
  await step('liufang', 'match-claim', { words: '' }, 90);
  if (one.stage === 'released')
    return void (await act.does(
      who(helper),
      'release-claim',
      { ...ref, words: '临时要出差，对不住' },
      time.next(200),
    ));
  if (one.stage === 'matched') return;
  await step(helper, 'resolve-request', { outcome: 'fixed', words: done, photos: [] }, 300);
  if (one.stage === 'checking') return;
  const fulfilled = one.stage === 'lit';
  last = await act.does(
    one.personId,
    'thank',
    { ...ref, fulfilled, words: fulfilled ? thanks : '还差一点没弄好', photos: [] },
    time.next(120),
  );
  if (fulfilled) await step('mali', 'publish-thanks', { words: thanks }, 60);
}

/** One suggestion, answered or still waiting. */
export async function tellSuggestion(
  story: Story,
  one: { text: (typeof suggestionTexts)[number]; personId: string; startsAt: Date; isAnswered: boolean },
  random: () => number,
): Promise<void> {
  const { act, cast, tree } = story;
  const who = (name: string) => cast.bySubject.get(name) ?? '';
  const time = storyClock(one.startsAt, story.now, random);
  const filed = await act.does(one.personId, 'make-suggestion', { text: one.text[0], photos: [] }, time.at);
  await act.deliver(time.at);
  if (!one.isAnswered) return;
  const ref = { communityId: tree.communityId, requestId: filed.requestId };
  const dispatchTo = { kind: 'unit', id: demoUnits[0].id };
  const triage = {
    category: 'idea',
    urgency: 'normal',
    place: { nodeId: tree.communityId },
    dispatchTo,
    instruction: '',
  };
  let last = await act.does(
    who('liufang'),
    'accept-request',
    { ...ref, version: 2, ...triage },
    time.next(100),
  );
  last = await act.does(who('lishifu'), 'take-work-order', { ...ref, version: last.version }, time.next(100));
  const answer = { outcome: 'explained', words: one.text[1], photos: [] };
  last = await act.does(
    who('lishifu'),
    'resolve-request',
    { ...ref, version: last.version, ...answer },
    time.next(300),
  );
  last = await act.does(
    who('mali'),
    'check-outcome',
    { ...ref, version: last.version, solved: true, words: '', photos: [] },
    time.next(100),
  );
  await act.does(
    one.personId,
    'rate',
    { ...ref, solved: true, satisfaction: 'satisfied', words: '' },
    new Date(time.at.getTime() + hourMs / 60),
  );
}

export const stages: readonly Stage[] = [
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
export const openStages: readonly Stage[] = [
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
export const wishStages: readonly WishStage[] = ['lit', 'lit', 'lit', 'lit', 'lit', 'withdrawn'];
export const openWishStages: readonly WishStage[] = [
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
