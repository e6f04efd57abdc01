import type { Database } from '../platform/context';
import type { Duty } from './duty';
import { selectDuties } from './queries/select-duties';

/** What the rules choose; null leaves it to the desk. */
export type Choice = { readonly unitId: string } | { readonly toGridWorker: true } | null;

/**
 * Finds the duty that decides by category × place: the deepest node's, and on one node one for the category before a general one.
 * `ancestors` runs from the root down to the place itself.
 */
export function decidingDuty(
  duties: readonly Duty[],
  ancestors: readonly string[],
  category: string | null,
): Duty | null {
  let best: { duty: Duty; rank: number } | null = null;
  for (const duty of duties) {
    const depth = ancestors.indexOf(duty.nodeId);
    if (depth < 0 || (duty.category !== null && duty.category !== category)) continue;
    const rank = depth * 2 + (duty.category === null ? 0 : 1);
    if (best === null || rank > best.rank) best = { duty, rank };
  }
  return best?.duty ?? null;
}

/** Chooses a receiver by the duty that decides. */
export function chooseReceiver(
  duties: readonly Duty[],
  ancestors: readonly string[],
  category: string | null,
): Choice {
  const duty = decidingDuty(duties, ancestors, category);
  if (duty === null) return null;
  return duty.unitId === null ? { toGridWorker: true } : { unitId: duty.unitId };
}

/** Reads every duty; a district has a few thousand. */
export function loadDuties(db: Database): Promise<Duty[]> {
  return selectDuties(db);
}
