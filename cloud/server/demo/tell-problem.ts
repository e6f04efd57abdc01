import { perform, type Story, storyClock, type Telling, tell } from './history';
import { demoUnits } from './rules';
import { noteTexts, type problems } from './texts';

/** How far a reported problem has come. */
export type ProblemStage =
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

/** A problem of the past. */
export interface ProblemStory {
  readonly text: (typeof problems)[number];
  readonly personId: string;
  readonly placeId: string;
  readonly startsAt: Date;
  readonly stage: ProblemStage;
  /** The names of a picture before and one after. */
  readonly pictures?: readonly [string, string];
}

/** How many scenes of the ordinary course a stage has seen. */
const ordinary: Partial<Record<ProblemStage, number>> = {
  dispatched: 1,
  taken: 3,
  checking: 4,
  resolved: 5,
  rectifying: 6,
  closed: 6,
};

const declineReason = '这件事归小区外的市政道路管，已经转告，也可以拨打 12345。';

/** The courses that end early. */
async function tellShort(one: ProblemStory, telling: Telling, triage: object): Promise<void> {
  const { step, who, version } = telling;
  switch (one.stage) {
    case 'withdrawn':
      return step(one.personId, 'withdraw', { reason: '已经好了' }, 60);
    case 'accepted':
      return step(who('liufang'), 'accept-request', { ...triage, version: version(), instruction: '' }, 60);
    case 'declining':
    case 'declined':
      await step(who('liufang'), 'propose-decline', { version: version(), reason: declineReason }, 60);
      if (one.stage === 'declined') await step(who('mali'), 'decline-request', { version: version() }, 60);
      return;
    default:
      return;
  }
}

/** Who of the unit takes it: worker and lead in turn, by the hour it was filed. */
function workerOf(one: ProblemStory, who: Telling['who']): string {
  const isLead = one.startsAt.getHours() % 2 === 0;
  if (one.text[0] === 'lift') return who(isLead ? '唐经理' : 'gaogong');
  return who(isLead ? '宋经理' : 'lishifu');
}

/** Dispatch, take, a note now and then, resolve, check, rate. */
function course(
  story: Story,
  one: ProblemStory,
  telling: Telling,
  triage: object,
  random: () => number,
): (() => Promise<void>)[] {
  const { step, who, version } = telling;
  const isLift = one.text[0] === 'lift';
  const worker = workerOf(one, who);
  const dispatchTo = { kind: 'unit', id: demoUnits[isLift ? 1 : 0].id };
  const instruction = '请先和居民约个时间';
  const seen = (input: object) => ({ version: version(), ...input });
  return [
    () => step(who('mali'), 'accept-request', seen({ ...triage, dispatchTo, instruction }), 60),
    () => step(worker, 'take-work-order', seen({}), 60),
    async () => {
      const words = noteTexts[Math.floor(random() * noteTexts.length * 3)];
      if (words) await step(one.personId, 'add-note', { words, photos: [] }, 60);
    },
    async () => {
      const photos = one.pictures ? [await story.picture(worker, one.pictures[1], one.startsAt)] : [];
      await step(worker, 'resolve-request', seen({ outcome: 'fixed', words: one.text[2], photos }), 400);
    },
    () => step(who('liufang'), 'check-outcome', seen({ solved: true, words: '看过了', photos: [] }), 200),
    async () => {
      const solved = one.stage === 'closed';
      const satisfaction = random() < 0.85 ? 'satisfied' : 'fair';
      await step(
        one.personId,
        'rate',
        solved ? { solved, satisfaction, words: '' } : { solved, words: '昨天又坏了' },
        120,
      );
    },
  ];
}

/** Tells one reported problem up to its stage. */
export async function tellProblem(story: Story, one: ProblemStory, random: () => number): Promise<void> {
  const [category, text] = one.text;
  const time = storyClock(one.startsAt, story.now, random);
  const place = { nodeId: one.placeId };
  const photos = one.pictures ? [await story.picture(one.personId, one.pictures[0], time.at)] : [];
  const filed = await story.act.does(
    one.personId,
    'report-issue',
    { text, place, category, photos },
    time.at,
  );
  await story.act.deliver(time.at);
  const telling = tell(story, filed, time);
  const urgency = ['lift', 'road', 'fire-lane', 'falling'].includes(category) ? 'urgent' : 'normal';
  const triage = { category, urgency, place };
  const count = one.stage === 'returned' ? 1 : ordinary[one.stage];
  if (count === undefined) return tellShort(one, telling, triage);
  await perform(course(story, one, telling, triage, random), count);
  if (one.stage === 'returned') {
    const worker = workerOf(one, telling.who);
    const reason = '这一段管线归自来水公司，请转他们';
    await telling.step(worker, 'return-work-order', { version: telling.version(), reason }, 90);
  }
}
