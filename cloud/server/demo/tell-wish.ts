import { perform, type Story, storyClock, type Telling, tell } from './history';
import type { wishTexts } from './texts';

/** How far a wish has come. */
export type WishStage =
  | 'submitted'
  | 'withdrawn'
  | 'dark'
  | 'claimed'
  | 'matched'
  | 'released'
  | 'checking'
  | 'rectifying'
  | 'lit';

/** A wish of the past. */
export interface WishStory {
  readonly text: (typeof wishTexts)[number];
  readonly personId: string;
  readonly place: { readonly id: string; readonly building: string };
  readonly startsAt: Date;
  readonly stage: WishStage;
  readonly pictures?: readonly string[];
}

/** How many scenes a stage has seen. */
const scenes: Partial<Record<WishStage, number>> = {
  dark: 2,
  claimed: 3,
  matched: 4,
  released: 4,
  checking: 5,
  rectifying: 6,
  lit: 7,
};
const whom = { self: '一位邻居', mother: '一位老人', father: '一位老人', child: '一个孩子' } as const;
const efforts = [15, 30, 60] as const;

/** Accept, publish, claim, match, resolve, thank, the thanks on the wall. */
function course(one: WishStory, telling: Telling, random: () => number): (() => Promise<void>)[] {
  const [title, text, category, onBehalfOf, done, thanks] = one.text;
  const { step, who, version } = telling;
  const seen = (input: object) => ({ version: version(), ...input });
  const place = { nodeId: one.place.id };
  const helper = who(one.stage === 'released' || random() < 0.5 ? 'xiaolin' : '冯洁');
  const effortMinutes = efforts[Math.floor(random() * efforts.length)];
  const name = `${one.place.building}的${whom[onBehalfOf]}`;
  const fulfilled = one.stage === 'lit';
  const words = fulfilled ? thanks : '还差一点没弄好';
  return [
    () =>
      step(who('mali'), 'accept-request', seen({ category, urgency: 'normal', place, instruction: '' }), 60),
    () => step(who('mali'), 'publish-wish', seen({ title, story: text, name, effortMinutes }), 30),
    () => step(helper, 'claim-wish', {}, 300),
    () => step(who('liufang'), 'match-claim', seen({ words: '' }), 90),
    () => step(helper, 'resolve-request', seen({ outcome: 'fixed', words: done, photos: [] }), 300),
    () => step(one.personId, 'thank', { fulfilled, words, photos: [] }, 120),
    () => step(who('mali'), 'publish-thanks', seen({ words: thanks }), 60),
  ];
}

/** Tells one wish up to its stage. */
export async function tellWish(story: Story, one: WishStory, random: () => number): Promise<void> {
  const [title, text, , onBehalfOf] = one.text;
  const time = storyClock(one.startsAt, story.now, random);
  const place = { nodeId: one.place.id };
  const photos: string[] = [];
  for (const name of one.pictures ?? []) photos.push(await story.picture(one.personId, name, time.at));
  const wish = { title, story: text, place, onBehalfOf, photos };
  const filed = await story.act.does(one.personId, 'submit-wish', wish, time.at);
  await story.act.deliver(time.at);
  const telling = tell(story, filed, time);
  if (one.stage === 'withdrawn') await telling.step(one.personId, 'withdraw', { reason: '家里人来帮了' }, 60);
  await perform(course(one, telling, random), scenes[one.stage] ?? 0);
  if (one.stage === 'released') {
    await telling.step(telling.who('xiaolin'), 'release-claim', { words: '临时要出差，对不住' }, 200);
  }
}
