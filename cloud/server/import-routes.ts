import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { sheetKinds } from '../contract/administration/imports';
import { Id } from '../contract/shared/schemas';
import { exportCommunity } from '../features/administration/exporting/export-community';
import { previewImport } from '../features/administration/importing/preview-import';
import type { Caller } from '../platform/context';
import { describeFault, isOutOfReach } from '../platform/faults';
import { Refusal } from '../platform/refusal';
import { sheetLimits } from '../platform/sheets/sheet';
import { type AppParts, type Env, refusal, respond } from './app-parts';
import { callerOf } from './caller-of';

/** What multipart adds around a file, with room to spare. */
const envelopeBytes = 64 * 1024;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers by what was done, or words why not. */
async function answer(parts: AppParts, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return respond(refusal(error.code));
    if (isOutOfReach(error)) return respond(refusal('UNAVAILABLE'));
    parts.log.error({ traceId: randomUUID(), ...describeFault(error) }, 'workbook not served');
    return respond(refusal('INTERNAL'));
  }
}

async function administratorOf(authorization: string | undefined, parts: AppParts): Promise<Caller> {
  const caller = await callerOf(authorization, parts);
  if (!caller.grants.some(({ role }) => role === 'administrator')) throw new Refusal('FORBIDDEN');
  return caller;
}

/**
 * `POST /imports` takes an administrator's workbook as multipart (`file`) and answers the id of its preview; it changes nothing.
 * `GET /exports/:communityId` answers the same workbook filled; with `?sheet=` one sheet as CSV.
 */
export function importRoutes(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const limit = bodyLimit({
    maxSize: sheetLimits.fileBytes + envelopeBytes,
    onError: () => respond(refusal('TOO_LARGE')),
  });
  app.post('/imports', limit, (c) =>
    answer(parts, async () => {
      const caller = await administratorOf(c.req.header('Authorization'), parts);
      const { file } = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
      if (!(file instanceof File)) return respond(refusal('INVALID', { file: 'required' }));
      const brought = { bytes: Buffer.from(await file.arrayBuffer()), name: file.name };
      const tools = { db: parts.db, now: parts.clock(), newId: parts.newId };
      return respond({ ok: true, data: { importId: await previewImport(brought, caller, tools) } });
    }),
  );
  app.get('/exports/:communityId', (c) =>
    answer(parts, async () => {
      const caller = await administratorOf(c.req.header('Authorization'), parts);
      const communityId = c.req.param('communityId');
      const sheet = sheetKinds.find((kind) => kind === c.req.query('sheet')) ?? null;
      if (!Id.safeParse(communityId).success) throw new Refusal('NOT_FOUND');
      const tools = { db: parts.db, now: parts.clock() };
      const file = await exportCommunity({ communityId, sheet }, caller, tools);
      return c.body(new Uint8Array(file), 200, {
        'Content-Type': sheet ? 'text/csv; charset=utf-8' : workbookType,
        'Content-Disposition': `attachment; filename="${sheet ?? 'community'}.${sheet ? 'csv' : 'xlsx'}"`,
        'Cache-Control': 'no-store',
      });
    }),
  );
  return app;
}
