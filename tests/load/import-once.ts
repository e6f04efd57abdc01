import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { previewImport } from '../../cloud/features/administration/importing/preview-import';
import { servedAdministration } from '../../cloud/features/administration/served';
import { openDatabase } from '../../cloud/platform/database/open-database';
import { loadCaller } from '../../cloud/platform/queries/load-caller';
import { Refusal } from '../../cloud/platform/refusal';
import { openId, serveFor } from '../support/serving';

/** What a process that imports one file reports: how it ended, how long it took and the most memory it held. */
export interface ImportReport {
  readonly end: string;
  readonly seconds: number;
  readonly peakMb: number;
}

/** Previews and confirms the file as the administrator `admin` of a database, in a process of its own. */
async function main(url: string, path: string): Promise<void> {
  const { db, close } = openDatabase({ url, poolSize: 2 });
  const now = new Date();
  const asked = { now, today: now.toISOString().slice(0, 10), key: null, scopeId: null };
  const found = await loadCaller(db, openId('admin'), asked);
  if (!found) throw new Error('no administrator');
  const startedAt = performance.now();
  let end = 'done';
  try {
    const tools = { db, now, newId: () => uuidv7() };
    const importId = await previewImport({ bytes: readFileSync(path), name: path }, found.caller, tools);
    const { call } = serveFor(db, 'administration', servedAdministration, now);
    const event = { operation: 'confirm-import', input: { importId }, key: `import-${importId}` };
    const reply = await call(event, openId('admin'));
    if (!reply.ok) end = reply.code;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    end = error.code;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await close();
  const report: ImportReport = { end, seconds, peakMb: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(report));
}

main(process.argv[2] ?? '', process.argv[3] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
