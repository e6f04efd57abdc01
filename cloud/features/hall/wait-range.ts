import type { WaitRange } from '../../contract/hall/walk-in';

/** With fewer than this many served, any figure would be a guess. */
const leastServed = 3;
const stepMinutes = 5;

function quartile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

/**
 * How long somebody with so many ahead may wait, from how long each of the last took at the windows that called lately: from the quick
 * quarter to the slow one, in steps of 5 minutes. Null while too few have been served.
 * @param minutesEach how many minutes each of the last served took, in any order.
 */
export function waitRange(ahead: number, minutesEach: readonly number[], windows: number): WaitRange {
  if (minutesEach.length < leastServed) return null;
  const sorted = [...minutesEach].sort((a, b) => a - b);
  const turns = Math.ceil((ahead + 1) / Math.max(1, windows)) - 1;
  const inSteps = (minutes: number, round: (value: number) => number) =>
    round(minutes / stepMinutes) * stepMinutes;
  // Somebody is being served at each window: at best he is just leaving, at worst he has just sat down.
  const least = inSteps(turns * quartile(sorted, 0.25), Math.floor);
  const most = inSteps((turns + 1) * quartile(sorted, 0.75), Math.ceil);
  return { least, most: Math.max(most, least + stepMinutes) };
}
