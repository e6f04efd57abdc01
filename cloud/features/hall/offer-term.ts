import { minuteOfDay } from '../../community/calendar-day';
import { quietEndsAt, quietHours, quietLeft } from './quiet-hours';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/**
 * When the line of a slot ends, and every offer of its places with it: when the slot begins; the last minute before quiet hours where it
 * begins in these or as they end, for nobody awake could answer later.
 */
export function lineEndsAt(slotStartsAt: Date): Date {
  const minute = minuteOfDay(slotStartsAt);
  const isAwakeBefore = quietLeft(minute) === 0 && minute !== quietHours.to;
  const sinceQuiet = (minute - quietHours.from + dayMinutes) % dayMinutes;
  return isAwakeBefore ? slotStartsAt : new Date(slotStartsAt.getTime() - (sinceQuiet + 1) * minuteMs);
}

/** Until which beginning the lines of slots are over at a moment: from the last minute before quiet hours on, until these end. */
export function linesOverUntil(now: Date): Date {
  return quietEndsAt(now) ?? quietEndsAt(new Date(now.getTime() + minuteMs)) ?? now;
}

/**
 * When an offer ends that is made now, before the line of its slot does: its minutes run outside quiet hours only, and it never outlives
 * the line.
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
  return new Date(Math.min(at, lineEndsAt(slotStartsAt).getTime()));
}
