import { minuteOfDay } from '../../community/calendar-day';
import { quietHours, quietLeft } from './quiet-hours';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/**
 * When an offer ends that is made now: its minutes run outside quiet hours only, and it never outlives the beginning of its slot. So it
 * ends in quiet hours only where the slot itself begins then.
 */
export function offerEndsAt(now: Date, offerMinutes: number, slotStartsAt: Date): Date {
  let at = now.getTime();
  let left = offerMinutes;
  while (left > 0) {
    const minute = minuteOfDay(new Date(at));
    const quiet = quietLeft(minute);
    at += quiet * minuteMs;
    const awake = quietHours.from - ((minute + quiet) % dayMinutes);
    // What is left may end exactly when quiet hours begin only if they have not begun: then it goes on in the morning.
    const spent = left < awake ? left : awake;
    at += spent * minuteMs;
    left -= spent;
    if (left === 0 && spent === awake) at += (dayMinutes - quietHours.from + quietHours.to) * minuteMs;
  }
  return new Date(Math.min(at, slotStartsAt.getTime()));
}
