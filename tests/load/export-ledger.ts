import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportReport } from './export-once';
import { atMost, type Figure, type Suite } from './figure';
import { openBenchDatabase } from './fixture';
import { seedRequests } from './seed-requests';

const rows = 200_000;
const memoryBar = 400;

/** What the longest ledger costs that is written: it is streamed, so that its length does not show in the memory. */
export const exportLedgerOnce: Suite = {
  names: ['export.ledger'],
  async *run(server): AsyncIterable<Figure> {
    const bench = await openBenchDatabase(server);
    const folder = mkdtempSync(join(tmpdir(), 'linli-export-'));
    try {
      await seedRequests(bench.pool, bench.community, rows + 1);
      const path = join(folder, 'ledger.xlsx');
      const script = join(__dirname, 'export-once.ts');
      const printed = execFileSync(process.execPath, ['--import', 'tsx', script, bench.url, path]);
      const report = JSON.parse(printed.toString()) as ExportReport;
      const figure = atMost('export.ledger', report.peakMb, 'MB', memoryBar);
      const fileMb = Math.round(statSync(path).size / 2 ** 20);
      yield {
        ...figure,
        holds: figure.holds && report.rows === rows,
        also: { rows: report.rows, seconds: Math.round(report.seconds), fileMb },
      };
    } finally {
      rmSync(folder, { recursive: true });
      await bench.close();
    }
  },
};
