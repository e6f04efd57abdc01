import { Hono } from 'hono';
import { workQueue } from '../contract/requests/work-queue';
import { exportLedger } from '../features/requests/exporting/export-ledger';
import { parseInput } from '../platform/parse-input';
import { Refusal } from '../platform/refusal';
import type { AppParts, Env } from './app-parts';
import { callerOf } from './caller-of';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes the view for whoever asks. Throws as the queue itself would: strangers, other roles, filters it does not know. */
async function write(
  authorization: string | undefined,
  query: Record<string, string>,
  parts: AppParts,
): Promise<Buffer> {
  await parts.ready?.();
  const caller = await callerOf(authorization, parts);
  if (!caller.grants.some(({ role }) => (workQueue.access as readonly string[]).includes(role)))
    throw new Refusal('FORBIDDEN');
  const asked = parseInput(workQueue, query) as Parameters<typeof exportLedger>[0];
  const tools = { caller, db: parts.db, now: parts.clock() };
  const { file, count } = await exportLedger(asked, tools);
  // Who took how much out of the system; what was searched stays out of the log.
  parts.log.info({ personId: caller.personId, view: asked.view, rows: count }, 'ledger exported');
  return file;
}

/**
 * `GET /export/queue.xlsx?view=…` answers a view of the work queue, with its filters, as an Excel ledger; `GET /export/ledger.xlsx`
 * everything that the caller oversees.
 */
export function exportRoutes(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/export/:name{(queue|ledger)\\.xlsx}', async (c) => {
    const isLedger = c.req.param('name') === 'ledger.xlsx';
    const query = isLedger ? { ...c.req.query(), view: 'all' } : c.req.query();
    const file = await write(c.req.header('Authorization'), query, parts);
    return c.body(new Uint8Array(file), 200, {
      'Content-Type': workbookType,
      'Content-Disposition': `attachment; filename="${c.req.param('name')}"`,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
