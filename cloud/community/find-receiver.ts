import type { Database } from '../platform/context';
import type { Duty } from './duty';
import { selectDuties } from './queries/select-duties';

/** What the rules choose; null leaves it to the desk. */
export type Choice = { readonly unitId: string } | { readonly toGridWorker: true } | null;

/**
 * Chooses by category × place: the deepest node decides, and on one node a duty for the category comes before a general one.
 * `ancestors` runs from the root down to the place itself.
 */
export function chooseReceiver(
  duties: readonly Duty[],
  ancestors: readonly string[],
  category: string | null,
): Choice {
  let best: { duty: Duty; rank: number } | null = null;
  for (const duty of duties) {
    const depth = ancestors.indexOf(duty.nodeId);
    if (depth < 0 || (duty.category !== null && duty.category !== category)) continue;
    const rank = depth * 2 + (duty.category === null ? 0 : 1);
    if (best === null || rank > best.rank) best = { duty, rank };
  }
  if (best === null) return null;
  return best.duty.unitId === null ? { toGridWorker: true } : { unitId: best.duty.unitId };
}

/** Reads every duty; a district has a few thousand. */
export function loadDuties(db: Database): Promise<Duty[]> {
  return selectDuties(db);
}
