import { shanghaiDate } from '../../community/working-time';
import type { Database } from '../../platform/context';
import { alone } from './queries/alone';
import { enterFirstAdministrator, type FirstAdministrator } from './queries/enter-first-administrator';

/** Names the first administrator of an empty database. Returns the person's id; null when the database is in use. */
export function nameFirstAdministrator(
  first: FirstAdministrator,
  { db, now, newId }: { db: Database; now: Date; newId: () => string },
): Promise<string | null> {
  const ids = { nodeId: newId(), personId: newId(), grantId: newId() };
  return alone(db, (trx) => enterFirstAdministrator(trx, first, ids, { now, today: shanghaiDate(now) }));
}
