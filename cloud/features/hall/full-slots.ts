import type { Database } from '../../platform/context';
import { type Attempt, readFullness } from './queries/read-fullness';

/** What a look at a slot that was full a moment ago says to an attempt: still full, carried out before, or that it is worth trying. */
export type Look = 'full' | 'done' | 'free';

interface Asking {
  readonly attempt: Attempt;
  readonly answer: (look: Look) => void;
  readonly fail: (error: unknown) => void;
}

interface FullSlot {
  isLooking: boolean;
  asking: Asking[];
}

const remembered = new WeakMap<Database, Map<string, FullSlot>>();
/** Beyond so many the oldest is forgotten, which costs its next attempt a full statement. */
const mostRemembered = 1000;

function slotsOf(db: Database): Map<string, FullSlot> {
  const known = remembered.get(db) ?? new Map<string, FullSlot>();
  remembered.set(db, known);
  return known;
}

/** Remembers that a slot has just refused somebody as full. */
export function rememberFull(db: Database, slotId: string): void {
  const slots = slotsOf(db);
  if (slots.has(slotId)) return;
  slots.set(slotId, { isLooking: false, asking: [] });
  const [oldest] = slots.keys();
  if (slots.size > mostRemembered && oldest !== undefined) slots.delete(oldest);
}

async function look(db: Database, ref: { communityId: string; slotId: string }, slot: FullSlot, now: Date) {
  slot.isLooking = true;
  while (slot.asking.length > 0) {
    const asked = slot.asking.splice(0);
    try {
      const attempts = asked.map(({ attempt }) => attempt);
      const { isFull, done } = await readFullness(db, ref, attempts, now);
      if (!isFull) slotsOf(db).delete(ref.slotId);
      for (const [place, one] of asked.entries())
        one.answer(done.includes(place) ? 'done' : isFull ? 'full' : 'free');
    } catch (error) {
      for (const one of asked) one.fail(error);
    }
  }
  slot.isLooking = false;
}

/**
 * Looks whether a slot that was full a moment ago still is. Attempts that come while somebody looks share the next look, so that a
 * crowd before a full slot costs one read and no lock; nobody is answered from a look that began before the attempt.
 */
export function lookAtFull(
  db: Database,
  ref: { communityId: string; slotId: string },
  attempt: Attempt,
  now: Date,
): Promise<Look> {
  const slot = slotsOf(db).get(ref.slotId);
  if (!slot) return Promise.resolve('free');
  return new Promise((answer, fail) => {
    slot.asking.push({ attempt, answer, fail });
    if (!slot.isLooking) void look(db, ref, slot, now);
  });
}
