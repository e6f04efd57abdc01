import { minuteOfDay } from '../../community/calendar-day';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;
/** Quiet hours: nobody is pressed to answer between nine in the evening and eight in the morning. */
const quietFrom = 21 * 60;
const quietTo = 8 * 60;

/** Minutes from an instant to the end of the quiet hours it lies in; 0 outside of them. */
function quietLeft(minute: number): number {
  if (minute >= quietFrom) return dayMinutes - minute + quietTo;
  return minute < quietTo ? quietTo - minute : 0;
}

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
    const awake = quietFrom - ((minute + quiet) % dayMinutes);
    // What is left may end exactly when quiet hours begin only if they have not begun: then it goes on in the morning.
    const spent = left < awake ? left : awake;
    at += spent * minuteMs;
    left -= spent;
    if (left === 0 && spent === awake) at += (dayMinutes - quietFrom + quietTo) * minuteMs;
  }
  return new Date(Math.min(at, slotStartsAt.getTime()));
}
