import type { Database } from '../platform/context';
import { selectOnDuty } from './queries/select-on-duty';

/**
 * Finds who is on duty at a place now by the roster: on the deepest node that has somebody, and up level by level where nobody is.
 * Whoever holds no role at work any more is on duty no longer. Returns null when nobody is on duty anywhere above.
 */
export function findOnDuty(
  db: Database,
  placeId: string,
  now: Date,
  except: readonly string[],
): Promise<string | null> {
  return selectOnDuty(db, placeId, now, except);
}
