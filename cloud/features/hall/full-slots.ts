import type { Database } from '../../platform/context';
import { gather } from '../../platform/gather';
import { type Attempt, readFullness } from './queries/read-fullness';

/** What a look at a slot that was full a moment ago says: still full, carried out before, or that it is worth trying. */
export type Look = 'full' | 'done' | 'free';

/** The slots that were full, as the process of one database remembers them. */
const fullSlots = new WeakMap<Database, Set<string>>();
/** Beyond so many the oldest is forgotten, which costs its next attempt a full statement. */
const mostRemembered = 1000;

function fullSlotsOf(db: Database): Set<string> {
  const known = fullSlots.get(db) ?? new Set();
  fullSlots.set(db, known);
  return known;
}

/** Remembers that a slot has just refused somebody as full. */
export function rememberFull(db: Database, slotId: string): void {
  const full = fullSlotsOf(db);
  full.add(slotId);
  const [oldest] = full;
  if (full.size > mostRemembered && oldest !== undefined) full.delete(oldest);
}

const look = gather(async (db: Database, attempts: readonly Attempt[]): Promise<Look[]> => {
  const found = await readFullness(db, attempts);
  return attempts.map(({ slotId }, place) => {
    const { isDone, isFull } = found[place] ?? { isDone: false, isFull: false };
    if (!isFull) fullSlotsOf(db).delete(slotId);
    if (isDone) return 'done';
    return isFull ? 'full' : 'free';
  });
});

/**
 * Looks whether a slot that was full a moment ago still is. Attempts share looks, whichever slot they want, so that a crowd before full
 * slots costs one read and no lock; nobody is answered from a look that began before the attempt.
 */
export function lookAtFull(db: Database, attempt: Attempt): Promise<Look> {
  return fullSlotsOf(db).has(attempt.slotId) ? look(db, attempt) : Promise.resolve('free');
}
