import { addDays, calendarDay, clockTime, daysFrom } from '../../community/calendar-day';
import { shanghaiDate } from '../../community/working-time';
import type {
  availability as availabilityOperation,
  DayCard,
  daySlots as daySlotsOperation,
  SlotCard,
} from '../../contract/hall/availability';
import type { Context, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { openingOn } from './opening';
import { refuseStrangers } from './parties';
import {
  type AvailabilityRead,
  type DayCount,
  readAvailability,
  type SlotRead,
} from './queries/read-availability';
import { releaseOf } from './slot-plan';

const shownDays = 14;

function countedState(count: DayCount): DayCard['state'] {
  if (count.left > 0) return 'free';
  if (count.soon > 0) return 'soon';
  return count.full > 0 ? 'full' : 'closed';
}

/** A day without slots is closed, unless it lies so far ahead that its slots are not laid yet. */
function dayWithoutSlots(
  date: string,
  found: AvailabilityRead,
  at: Date,
): Omit<DayCard, keyof ReturnType<typeof calendarDay>> {
  const { spans, reason } = openingOn(date, found);
  const releasedAt = releaseOf(date, found);
  const isAhead = found.kind !== 'courtyard' && spans.length > 0 && releasedAt > at;
  if (isAhead) return { state: 'soon', left: 0, reason: null, releasedAt: releasedAt.toISOString() };
  return { state: 'closed', left: 0, reason: spans.length === 0 ? reason : null, releasedAt: null };
}

function dayCard(date: string, found: AvailabilityRead, at: Date): DayCard {
  const calendar = calendarDay(date);
  if (date < shanghaiDate(at)) return { ...calendar, state: 'past', left: 0, reason: null, releasedAt: null };
  const count = found.days.find((one) => one.date === date);
  if (!count) return { ...calendar, ...dayWithoutSlots(date, found, at) };
  const state = countedState(count);
  const isOver = state === 'closed' && date === shanghaiDate(at);
  return {
    ...calendar,
    state: isOver ? 'past' : state,
    left: count.left,
    reason: openingOn(date, found).reason,
    releasedAt: state === 'soon' && count.releasedAt ? new Date(count.releasedAt).toISOString() : null,
  };
}

function slotCard({ startsAt, endsAt, ...slot }: SlotRead): SlotCard {
  const start = new Date(startsAt);
  return {
    ...slot,
    startsAt: start.toISOString(),
    from: clockTime(start),
    to: clockTime(new Date(endsAt), 'end'),
  };
}

async function read(
  ref: { communityId: string; serviceId: string },
  days: { fromDate: string; count: number; date: string | null },
  { caller, db, now }: Context,
) {
  await refuseStrangers({ caller, db, now }, ref.communityId);
  const { fromDate, date } = days;
  const toDate = addDays(fromDate, days.count - 1);
  const found = await readAvailability(db, ref, { fromDate, toDate, date, at: now });
  if (!found) throw new Refusal('NOT_FOUND');
  return found;
}

/** The days of a service from a day on, and the slots of one of them. */
export const availability: UseCase<typeof availabilityOperation> = async (input, context) => {
  const fromDate = input.fromDate ?? shanghaiDate(context.now);
  const count = input.dayCount ?? shownDays;
  const date = input.date ?? null;
  if (date !== null && (date < fromDate || date >= addDays(fromDate, count)))
    throw new Refusal('INVALID', { fields: { date: 'notAllowed' } });
  const found = await read(input, { fromDate, count, date }, context);
  return {
    days: daysFrom(fromDate, count).map((day) => dayCard(day, found, context.now)),
    date: found.date,
    slots: found.slots.map(slotCard),
  };
};

/** The slots of one day. */
export const daySlots: UseCase<typeof daySlotsOperation> = async (input, context) => {
  const found = await read(input, { fromDate: input.date, count: 1, date: input.date }, context);
  return { day: dayCard(input.date, found, context.now), slots: found.slots.map(slotCard) };
};
