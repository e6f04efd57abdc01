import { getDayDetail } from 'chinese-days';

/** What the official calendar says of a day. */
export interface CalendarDay {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly date: string;
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'makeUp';
  /** The holiday's name as the calendar has it; also on its make-up days. */
  readonly holiday: string | null;
  /** That year is not published yet: the day follows the week. */
  readonly isProvisional: boolean;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const shanghaiOffsetMs = 8 * 60 * minuteMs;

const published = new Map<string, boolean>();

/** National Day is always off, so a year in which the calendar has people work on it is not published yet. */
function isPublished(year: string): boolean {
  let answer = published.get(year);
  if (answer === undefined) {
    answer = !getDayDetail(`${year}-10-01`).work;
    published.set(year, answer);
  }
  return answer;
}

/** Says what a day is; days of a year not yet published follow the week and are provisional. */
export function calendarDay(date: string): CalendarDay {
  const { work, name } = getDayDetail(date);
  // A special day is named in three languages' parts, such as 'Dragon Boat Festival,端午,1'; an ordinary one by its weekday.
  const holiday = name.split(',')[1] ?? null;
  const isWeekend = weekdayOf(date) >= 6;
  const offKind = holiday === null ? 'weekend' : 'holiday';
  const kind = work ? (isWeekend ? 'makeUp' : 'workday') : offKind;
  return { date, kind, holiday, isProvisional: !isPublished(date.slice(0, 4)) };
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The instant of a minute of a day in Asia/Shanghai; minute 1440 is the midnight that ends it. */
export function instantOf(date: string, minute: number): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) + minute * minuteMs - shanghaiOffsetMs);
}

/** The minute of the day of an instant in Asia/Shanghai, with its fraction. */
export function minuteOfDay(at: Date): number {
  return ((at.getTime() + shanghaiOffsetMs) % dayMs) / minuteMs;
}

/** The day so many days after another, or before it when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** So many days in a row, from a day on. */
export function daysFrom(date: string, count: number): string[] {
  return Array.from({ length: count }, (_, place) => addDays(date, place));
}

/** A minute of the day as people read it: `9:05`, and `24:00` for the midnight that ends the day. */
export function timeOfDay(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

/** The time of day of an instant in Asia/Shanghai; `end` reads midnight as the one that ends a day. */
export function clockTime(at: Date, end?: 'end'): string {
  const minute = Math.floor(minuteOfDay(at));
  return timeOfDay(end && minute === 0 ? 1440 : minute);
}
