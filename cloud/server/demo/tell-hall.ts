import { v7 as uuidv7 } from 'uuid';
import { addDays, calendarDay, instantOf } from '../../community/calendar-day';
import { shanghaiDate } from '../../community/working-time';
import type { hallDay } from '../../contract/hall/hall-day';
import type { Booked, WaitMoved } from '../../contract/hall/receipts';
import type { lineBoard } from '../../contract/hall/walk-in';
import type { OutputOf } from '../../contract/shared/operation';
import { layFurther } from '../../features/hall/lay-slots';
import type { Database } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { callersOfDesk, demoHalls, demoServices } from './hall-texts';
import { type Story, sequence } from './history';

const dayMs = 86_400_000;
const pastDays = 18;
const comingDays = 10;

type Day = OutputOf<typeof hallDay>;
type Slot = Day['slots'][number] & { readonly date: string };

/** What telling of the halls needs besides the story. */
interface HallStory extends Story {
  readonly desk: string;
  readonly hallIds: readonly string[];
  readonly random: () => number;
}

/** Lets somebody do something of a community's halls at a moment. */
function does<Result>(
  story: Story,
  personId: string,
  operation: string,
  input: object,
  at: Date,
): Promise<Result> {
  const asked = { communityId: story.tree.communityId, ...input };
  return story.act.does(personId, operation, asked, at) as unknown as Promise<Result>;
}

/** Opens the halls and their services at a moment; the ids of the halls, and of the services by name. */
async function openHalls(story: Story, desk: string, at: Date) {
  const hallIds: string[] = [];
  for (const { week, ...hall } of demoHalls) {
    const settings = { ...hall, isOpenOnHolidays: false, makeUpWeekday: 1 };
    const { id } = await does<{ id: string }>(story, desk, 'save-hall', { settings }, at);
    await does(story, desk, 'set-hours', { hallId: id, week }, at);
    hallIds.push(id);
  }
  const serviceIds = new Map<string, string>();
  for (const { hall, week, ...settings } of demoServices) {
    const hallId = hallIds[hall] ?? '';
    const { id } = await does<{ id: string }>(story, desk, 'save-service', { hallId, settings }, at);
    if (week) await does(story, desk, 'set-hours', { hallId, serviceId: id, week }, at);
    serviceIds.set(settings.name, id);
  }
  return { hallIds, serviceIds };
}

/** Who comes to which grid, every few days of the weeks to come. */
async function announceVisits(
  story: Story,
  desk: string,
  serviceIds: ReadonlyMap<string, string>,
): Promise<void> {
  const coming = ['理发', '缝补', '义诊'];
  for (let turn = 0; turn < 12; turn += 1) {
    const name = coming[turn % coming.length] ?? '';
    const place = story.tree.areas[(turn * 2) % story.tree.areas.length];
    const fromMinute = turn % 2 === 0 ? 9 * 60 : 14 * 60;
    const servedBy = demoServices.find((one) => one.name === name)?.servedBy ?? '';
    const date = addDays(shanghaiDate(story.now), 1 + turn * 2);
    const visit = { placeId: place?.id, date, fromMinute, toMinute: fromMinute + 120, servedBy };
    await does(story, desk, 'add-visit', { serviceId: serviceIds.get(name), ...visit }, story.now);
  }
}

/** Every slot of a day that can be booked, over all halls. */
async function slotsOn(story: HallStory, date: string): Promise<Slot[]> {
  const slots: Slot[] = [];
  for (const hallId of story.hallIds) {
    const day = await does<Day>(story, story.desk, 'hall-day', { hallId, date }, story.now);
    slots.push(...day.slots.filter(({ isBlocked }) => !isBlocked).map((slot) => ({ ...slot, date })));
  }
  return slots;
}

const startOf = ({ date, from }: Slot) => new Date(`${date}T${from.padStart(5, '0')}:00+08:00`);

/** Books a slot a day or two ahead, by oneself or through the desk; null when a rule says no, as it does to people. */
async function bookSome(
  story: HallStory,
  slot: Slot,
  turn: number,
): Promise<(Booked & { personId: string }) | null> {
  const { cast, now, random, desk } = story;
  const daysAhead = 1 + Math.floor(2 * random());
  const bookedAt = instantOf(addDays(slot.date, -daysAhead), 540 + Math.floor(600 * random()));
  const at = new Date(Math.min(now.getTime(), bookedAt.getTime()));
  const neighbour = cast.residents[Math.floor(random() * cast.residents.length)];
  const personId = neighbour?.id ?? '';
  try {
    if (turn % 9 === 0) {
      const [name, phone, words] = callersOfDesk[turn % callersOfDesk.length] ?? callersOfDesk[0];
      const input = { slotId: slot.slotId, name, phone, channel: 'phone', words };
      return { ...(await does<Booked>(story, desk, 'book-for', input, at)), personId: desk };
    }
    const onBehalfOf = turn % 5 === 0 ? 'mother' : 'self';
    const input = { slotId: slot.slotId, onBehalfOf, words: '' };
    return { ...(await does<Booked>(story, personId, 'book', input, at)), personId };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** What became of a booking of the past. */
async function conclude(
  story: HallStory,
  slot: Slot,
  { bookingId, personId, state }: Booked & { personId: string },
  turn: number,
) {
  const start = startOf(slot);
  const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  if (state !== 'confirmed') return;
  if (turn % 8 === 3) return void (await does(story, story.desk, 'mark-no-show', { bookingId }, at(40)));
  if (turn % 11 === 5) {
    const reason = '来电说来不了';
    return void (await does(story, story.desk, 'cancel-booking', { bookingId, reason }, at(-180)));
  }
  await does(story, story.desk, 'check-in', { bookingId }, at(-5));
  await does(story, story.desk, 'complete-booking', { bookingId }, at(20));
  if (turn % 3 !== 0 || personId === story.desk) return;
  const rating = { bookingId, solved: true, satisfaction: turn % 4 === 0 ? 'fair' : 'satisfied', words: '' };
  await does(story, personId, 'rate-booking', rating, at(90));
}

/** Tells the days of some weeks: a few bookings on each, the past ones with their ends. */
async function tellDays(story: HallStory): Promise<void> {
  const today = shanghaiDate(story.now);
  let turn = 0;
  for (let day = -pastDays; day <= comingDays; day += 1) {
    const date = addDays(today, day);
    const slots = await slotsOn(story, date);
    const wanted = Math.min(slots.length, day < 0 ? 5 : 8);
    for (let count = 0; count < wanted; count += 1) {
      turn += 1;
      const slot = slots[Math.floor(story.random() * slots.length)] as Slot;
      if (day >= 0 && startOf(slot) <= story.now) continue;
      const booked = await bookSome(story, slot, turn);
      if (booked && day < 0) await conclude(story, slot, booked, turn);
    }
  }
}

/** The first working day from tomorrow on. */
function nextWorkday(now: Date): string {
  let date = addDays(shanghaiDate(now), 1);
  while (!['workday', 'makeUp'].includes(calendarDay(date).kind)) date = addDays(date, 1);
  return date;
}

/** What 陈阿姨 has: a booking for herself, one for her mother, and a place in the line for a full time. */
async function tellChen(story: HallStory): Promise<void> {
  const { cast, now, desk } = story;
  const chen = cast.bySubject.get('chen') ?? '';
  const slots = await slotsOn(story, nextWorkday(now));
  const of = (name: string, from: string) =>
    slots.find((slot) => slot.serviceName === name && slot.from === from)?.slotId ?? '';
  const own = { slotId: of('老年助餐卡办理', '9:30'), onBehalfOf: 'self', words: '' };
  await does(story, chen, 'book', own, now).catch(unlessRefused);
  const mothers = { slotId: of('老年优待证办理', '14:10'), onBehalfOf: 'mother', words: '妈妈坐轮椅' };
  await does(story, chen, 'book', mothers, now).catch(unlessRefused);
  const full = of('社保代办咨询', '10:00');
  for (const [name, phone] of callersOfDesk) {
    const input = { slotId: full, name, phone, channel: 'phone', words: '' };
    await does(story, desk, 'book-for', input, now).catch(unlessRefused);
  }
  for (const subject of ['sun', 'wang', 'chen']) {
    const input = { slotId: full, onBehalfOf: 'self' };
    await does<WaitMoved>(story, cast.bySubject.get(subject) ?? '', 'join-waitlist', input, now).catch(
      unlessRefused,
    );
  }
}

/** In a demo that starts at any hour of any day a rule may say no: then that scene is left out. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

/** The line of the centre, if a number can be taken now. */
async function tellLine(story: HallStory): Promise<void> {
  const { cast, desk, now } = story;
  const hallId = story.hallIds[0] ?? '';
  const board = await does<OutputOf<typeof lineBoard>>(story, desk, 'line-board', { hallId }, now);
  if (!board.isOpen) return;
  const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * 60_000);
  for (const [place, { id }] of cast.residents.slice(0, 9).entries())
    await does(story, id, 'take-ticket', { hallId }, at(50 - place * 2)).catch(unlessRefused);
  for (const [place, minutes] of [30, 22, 13, 4].entries())
    await does(
      story,
      desk,
      'call-next',
      { hallId, window: place % 2 === 0 ? '1 号窗' : '2 号窗' },
      at(minutes),
    );
}

/** Tells of the halls: what they offer, who came in the last weeks, who will come in the next. */
export async function tellHall(story: Story, db: Database): Promise<void> {
  const { now, cast } = story;
  const desk = cast.bySubject.get('liufang') ?? '';
  const openedAt = new Date(now.getTime() - (pastDays + 2) * dayMs);
  const { hallIds, serviceIds } = await openHalls(story, desk, openedAt);
  for (const at of [new Date(now.getTime() - dayMs), now])
    await layFurther({ db, now: at, newId: () => uuidv7() });
  await announceVisits(story, desk, serviceIds);
  const told = { ...story, desk, hallIds, random: sequence(20_260_618) };
  await tellDays(told);
  await tellChen(told);
  await tellLine(told);
  await story.act.deliver(now);
}
