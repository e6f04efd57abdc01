import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportLedger } from '../../cloud/features/requests/exporting/export-ledger';
import { openDatabase } from '../../cloud/platform/database/open-database';
import { loadCaller } from '../../cloud/platform/queries/load-caller';
import { openId } from '../support/serving';

/** What a process that writes one ledger reports: how long it took, how much it wrote and the most memory it held. */
export interface ExportReport {
  readonly rows: number;
  readonly seconds: number;
  readonly peakMb: number;
}

/** Writes everything that the desk of a database oversees to a file, in a process of its own. */
async function main(url: string, path: string): Promise<void> {
  const { db, close } = openDatabase({ url, poolSize: 2 });
  const now = new Date();
  const asked = { now, today: now.toISOString().slice(0, 10), key: null, scopeId: null };
  const found = await loadCaller(db, openId('desk'), asked);
  if (!found) throw new Error('nobody at the desk');
  const startedAt = performance.now();
  const exported = { rows: 0 };
  const file = await exportLedger({ view: 'all' }, { caller: found.caller, db, now }, exported);
  await pipeline(Readable.from(file), createWriteStream(path));
  const seconds = (performance.now() - startedAt) / 1000;
  await close();
  const report: ExportReport = { ...exported, seconds, peakMb: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(report));
}

main(process.argv[2] ?? '', process.argv[3] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
