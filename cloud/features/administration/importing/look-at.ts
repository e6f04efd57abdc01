import { createHash } from 'node:crypto';
import { shanghaiDate } from '../../../community/working-time';
import { faultsShown, type ImportFault } from '../../../contract/administration/imports';
import type { Caller, Database } from '../../../platform/context';
import { loadPresent } from '../queries/load-present';
import type { Preview } from '../queries/pending-imports';
import { administered } from '../reach';
import type { CommunityRows } from './community-rows';
import { type ImportPlan, mentionedIn, planImport } from './plan-import';

/** Time and ids, as values. */
export interface ImportTools {
  readonly db: Database;
  readonly now: Date;
  readonly newId: () => string;
}

/** Compares rows with what is there now. `misread` are the faults of rows that could not be read at all. */
export async function lookAt(
  rows: CommunityRows,
  misread: readonly ImportFault[],
  caller: Caller,
  { db, now, newId }: ImportTools,
): Promise<{ plan: ImportPlan; preview: Preview }> {
  const present = await loadPresent(db, mentionedIn(rows), administered(caller));
  const plan = planImport(rows, present, { today: shanghaiDate(now), newId });
  const faults = [...misread, ...plan.faults];
  const foundHash = createHash('sha256').update(JSON.stringify(present)).digest();
  const preview = {
    faults: faults.slice(0, faultsShown),
    faultCount: faults.length,
    counts: plan.counts,
    foundHash,
  };
  return { plan, preview };
}
