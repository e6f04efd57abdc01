import type { Database } from '../../platform/context';
import { type Attempt, readFullness } from './queries/read-fullness';

/** What a look at a slot that was full a moment ago says: still full, carried out before, or that it is worth trying. */
export type Look = 'full' | 'done' | 'free';

interface Asking {
  readonly attempt: Attempt;
  readonly answer: (look: Look) => void;
  readonly fail: (error: unknown) => void;
}

/** What one database's process remembers: the slots that were full, and who asks of them. */
interface Lookout {
  readonly full: Set<string>;
  isLooking: boolean;
  asking: Asking[];
}

const lookouts = new WeakMap<Database, Lookout>();
/** Beyond so many the oldest is forgotten, which costs its next attempt a full statement. */
const mostRemembered = 1000;

function lookoutOf(db: Database): Lookout {
  const known = lookouts.get(db) ?? { full: new Set(), isLooking: false, asking: [] };
  lookouts.set(db, known);
  return known;
}

/** Remembers that a slot has just refused somebody as full. */
export function rememberFull(db: Database, slotId: string): void {
  const { full } = lookoutOf(db);
  full.add(slotId);
  const [oldest] = full;
  if (full.size > mostRemembered && oldest !== undefined) full.delete(oldest);
}

async function look(db: Database, lookout: Lookout): Promise<void> {
  lookout.isLooking = true;
  while (lookout.asking.length > 0) {
    const asked = lookout.asking.splice(0);
    try {
      const attempts = asked.map(({ attempt }) => attempt);
      const found = await readFullness(db, attempts);
      for (const [place, { attempt, answer }] of asked.entries()) {
        const isFull = found[place]?.isFull === true;
        if (!isFull) lookout.full.delete(attempt.slotId);
        answer(found[place]?.isDone ? 'done' : isFull ? 'full' : 'free');
      }
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  }
  lookout.isLooking = false;
}

/**
 * Looks whether a slot that was full a moment ago still is. Attempts that come while somebody looks share the next look, whichever slot
 * they want, so that a crowd before full slots costs one read and no lock; nobody is answered from a look that began before the attempt.
 */
export function lookAtFull(db: Database, attempt: Attempt): Promise<Look> {
  const lookout = lookoutOf(db);
  if (!lookout.full.has(attempt.slotId)) return Promise.resolve('free');
  return new Promise((answer, fail) => {
    lookout.asking.push({ attempt, answer, fail });
    if (!lookout.isLooking) void look(db, lookout);
  });
}
