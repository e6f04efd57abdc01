import type { Database } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { placeRefusal } from './place-refusal';

/** How often a transaction is tried that another one crossed. */
const tries = 4;

/** What a step answers that found the world changed since it looked: it is done again from the start. */
export const lookAgain = Symbol('look again');

/** Runs a step until it does not have to look again. Throws CHANGED when the world never stands still. */
export async function inTurn<Result>(step: () => Promise<Result | typeof lookAgain>): Promise<Result> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      const result = await step();
      if (result !== lookAgain) return result;
    } catch (error) {
      const refused = placeRefusal(error);
      if (refused !== 'again') throw refused;
    }
  }
  throw new Refusal('CHANGED');
}

/** The same, each time in a transaction of its own; one that looks again has written nothing. */
export function inTransaction<Result>(
  db: Database,
  step: (trx: Database) => Promise<Result | typeof lookAgain>,
): Promise<Result> {
  return inTurn(() => db.transaction().execute(step));
}
