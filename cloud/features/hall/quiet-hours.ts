import { minuteOfDay } from '../../community/calendar-day';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;
/** Quiet hours: nobody is pressed to answer or reminded between nine in the evening and eight in the morning. */
export const quietHours = { from: 21 * 60, to: 8 * 60 } as const;

/** Minutes from a minute of the day to the end of the quiet hours it lies in; 0 outside of them. */
export function quietLeft(minute: number): number {
  if (minute >= quietHours.from) return dayMinutes - minute + quietHours.to;
  return minute < quietHours.to ? quietHours.to - minute : 0;
}

/** When the quiet hours end that an instant lies in; null outside of them. */
export function quietEndsAt(at: Date): Date | null {
  const left = quietLeft(minuteOfDay(at));
  const minuteStart = Math.floor(at.getTime() / minuteMs) * minuteMs;
  return left === 0 ? null : new Date(minuteStart + left * minuteMs);
}
