import type { Database } from '../../platform/context';
import { type Insertion, insertBookings, type Wanted } from './queries/insert-booking';

interface Waiting {
  readonly wanted: Wanted;
  readonly answer: (insertion: Insertion) => void;
  readonly fail: (error: unknown) => void;
}

/** Those before one slot: who waits for the next statement, and how many statements are on their way. */
interface Crowd {
  underWay: number;
  waiting: Waiting[];
}

const crowds = new WeakMap<Database, Map<string, Crowd>>();
/** Two statements of a slot at a time: while one commits, the other writes what comes before it takes its places. */
const atATime = 2;
/** People in one statement at most. */
const together = 32;

/** Whether an error is of one person's making, a broken constraint, so that the others of the statement can be tried without. */
function isOfOnePerson(error: unknown): boolean {
  return typeof ((error ?? {}) as { constraint?: unknown }).constraint === 'string';
}

async function bookAlone(db: Database, slotId: string, { wanted, answer, fail }: Waiting): Promise<void> {
  await insertBookings(db, slotId, [wanted]).then(([insertion = null]) => answer(insertion), fail);
}

async function bookSome(db: Database, slotId: string, some: readonly Waiting[]): Promise<void> {
  try {
    const insertions = await insertBookings(
      db,
      slotId,
      some.map(({ wanted }) => wanted),
    );
    for (const [place, { answer }] of some.entries()) answer(insertions[place] ?? null);
  } catch (error) {
    if (some.length > 1 && isOfOnePerson(error)) for (const one of some) await bookAlone(db, slotId, one);
    else for (const { fail } of some) fail(error);
  }
}

async function serve(db: Database, slotId: string, crowd: Crowd, all: Map<string, Crowd>): Promise<void> {
  crowd.underWay += 1;
  while (crowd.waiting.length > 0) await bookSome(db, slotId, crowd.waiting.splice(0, together));
  crowd.underWay -= 1;
  if (crowd.underWay === 0) all.delete(slotId);
}

/**
 * Books a place together with whoever else wants the same slot at that moment: a crowd shares statements and commits, and waits here in
 * the order it came, not in the database for one row. Whoever comes alone is served at once, alone. One who breaks a constraint
 * fails by himself.
 */
export function bookTogether(db: Database, wanted: Wanted): Promise<Insertion> {
  const { slotId } = wanted.one;
  const all = crowds.get(db) ?? new Map<string, Crowd>();
  crowds.set(db, all);
  const crowd = all.get(slotId) ?? { underWay: 0, waiting: [] };
  all.set(slotId, crowd);
  return new Promise((answer, fail) => {
    crowd.waiting.push({ wanted, answer, fail });
    if (crowd.underWay < atATime) void serve(db, slotId, crowd, all);
  });
}
