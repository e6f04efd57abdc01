import { shanghaiDate } from '../../community/working-time';
import type { Context, Database } from '../../platform/context';
import { readRules, readRulesToLay, type ServiceRules } from './queries/read-rules';
import { syncSlots } from './queries/sync-slots';
import { sendAwayFromClosed } from './send-waiters-away';
import { layingEnds, planSlots } from './slot-plan';

type Tools = Pick<Context, 'now' | 'newId'>;

async function lay(trx: Database, service: ServiceRules, { now, newId }: Tools): Promise<void> {
  const today = shanghaiDate(now);
  const planned = planSlots(today, service).map((slot) => ({ ...slot, id: newId() }));
  await syncSlots(trx, service, { planned, laidTo: layingEnds(today, service), at: now });
  await sendAwayFromClosed(trx, service, now);
}

/** Lays the slots of a service, or of every service of a hall, as the rules want them now. */
export async function laySlots(
  trx: Database,
  communityId: string,
  of: { hallId: string } | { serviceId: string },
  tools: Tools,
): Promise<void> {
  for (const service of await readRules(trx, communityId, of, shanghaiDate(tools.now)))
    await lay(trx, service, tools);
}

const batch = 50;

/** The clock's part: lays further days where they are due. Returns for how many services. */
export async function layFurther({ db, now, newId }: Tools & { readonly db: Database }): Promise<number> {
  const due = await readRulesToLay(db, shanghaiDate(now), batch);
  for (const service of due) await db.transaction().execute((trx) => lay(trx, service, { now, newId }));
  return due.length;
}
