import { Hono } from 'hono';
import { workQueue } from '../contract/requests/work-queue';
import { exportLedger } from '../features/requests/exporting/export-ledger';
import { describeFault } from '../platform/faults';
import { parseInput } from '../platform/parse-input';
import { Refusal } from '../platform/refusal';
import type { AppParts, Env } from './app-parts';
import { callerOf } from './caller-of';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Begins to write the view for whoever asks. Throws as the queue itself would: strangers, other roles, filters it does not know. */
async function begin(
  authorization: string | undefined,
  query: Record<string, string>,
  parts: AppParts,
): Promise<ReadableStream<Uint8Array>> {
  await parts.ready?.();
  const caller = await callerOf(authorization, parts);
  if (!caller.grants.some(({ role }) => (workQueue.access as readonly string[]).includes(role)))
    throw new Refusal('FORBIDDEN');
  const asked = parseInput(workQueue, query) as Parameters<typeof exportLedger>[0];
  const tools = { caller, db: parts.db, now: parts.clock() };
  const exported = { rows: 0 };
  const file = await exportLedger(asked, tools, exported);
  // Who took how much out of the system; what was searched stays out of the log.
  return told(file, (failure) => {
    const facts = { personId: caller.personId, view: asked.view, rows: exported.rows };
    if (failure === undefined) parts.log.info(facts, 'ledger exported');
    else parts.log.error({ ...facts, ...describeFault(failure) }, 'ledger broken off');
  });
}

/** A file as a response sends it: read as fast as it is taken, and no further when nobody takes it any more. */
function told(file: AsyncGenerator<Buffer>, onEnd: (failure?: unknown) => void): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await file.next();
        if (!done) return controller.enqueue(new Uint8Array(value));
        onEnd();
        controller.close();
      } catch (error) {
        onEnd(error);
        // The response has begun: breaking it off tells the browser that the file is not whole.
        controller.error(error);
      }
    },
    async cancel() {
      await file.return(undefined);
      onEnd();
    },
  });
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
    const file = await begin(c.req.header('Authorization'), query, parts);
    return c.body(file, 200, {
      'Content-Type': workbookType,
      'Content-Disposition': `attachment; filename="${c.req.param('name')}"`,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
