import { isWorkday } from 'chinese-days';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** China keeps UTC+8 all year, so that instants and days convert by arithmetic. */
const shanghaiOffsetMs = 8 * 60 * minuteMs;

/** The desk's hours on a working day, in minutes after midnight, Asia/Shanghai. */
export interface WorkingHours {
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
}

const known = new Map<number, boolean>();

/** Whether a day, counted from 1970-01-01 in Asia/Shanghai, is a working day of the official calendar. Days of a year not yet published follow the week. */
function isWorkingDay(day: number): boolean {
  let answer = known.get(day);
  if (answer === undefined) {
    answer = isWorkday(new Date(day * dayMs).toISOString().slice(0, 10));
    known.set(day, answer);
  }
  return answer;
}

/** The calendar day of an instant in Asia/Shanghai, as `YYYY-MM-DD`. */
export function shanghaiDate(at: Date): string {
  return new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The working minutes between two instants; none when the second comes first. */
export function workingMinutesBetween(from: Date, to: Date, hours: WorkingHours): number {
  const start = from.getTime() + shanghaiOffsetMs;
  const end = to.getTime() + shanghaiOffsetMs;
  let minutes = 0;
  for (let day = Math.floor(start / dayMs); day * dayMs < end; day += 1) {
    if (!isWorkingDay(day)) continue;
    const opens = Math.max(start, day * dayMs + hours.opensAtMinute * minuteMs);
    const closes = Math.min(end, day * dayMs + hours.closesAtMinute * minuteMs);
    minutes += Math.max(0, closes - opens) / minuteMs;
  }
  return minutes;
}

/**
 * Adds working minutes to an instant: time outside the hours and on days off does not count. What ends exactly at closing time ends
 * there and not at the next opening.
 */
export function addWorkingMinutes(from: Date, minutes: number, hours: WorkingHours): Date {
  const local = from.getTime() + shanghaiOffsetMs;
  let day = Math.floor(local / dayMs);
  let minuteOfDay = (local - day * dayMs) / minuteMs;
  let left = minutes;
  for (;;) {
    const start = Math.max(minuteOfDay, hours.opensAtMinute);
    if (isWorkingDay(day) && start < hours.closesAtMinute) {
      if (start + left <= hours.closesAtMinute) {
        return new Date(day * dayMs + (start + left) * minuteMs - shanghaiOffsetMs);
      }
      left -= hours.closesAtMinute - start;
    }
    day += 1;
    minuteOfDay = 0;
  }
}
