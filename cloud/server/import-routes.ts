import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { sheetKinds } from '../contract/administration/imports';
import { Id } from '../contract/shared/schemas';
import { exportCommunity } from '../features/administration/exporting/export-community';
import { previewImport } from '../features/administration/importing/preview-import';
import type { Caller } from '../platform/context';
import { Refusal } from '../platform/refusal';
import { sheetLimits } from '../platform/sheets/sheet';
import { type AppParts, type Env, refusal, respond } from './app-parts';
import { callerOf } from './caller-of';

/** What multipart adds around a file, with room to spare. */
const envelopeBytes = 64 * 1024;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Administering = Env & { Variables: { caller: Caller } };

/** Lets administrators alone pass, before a byte of a body is read. */
function admit(parts: AppParts): MiddlewareHandler<Administering> {
  return async (c, next) => {
    const caller = await callerOf(c.req.header('Authorization'), parts);
    if (!caller.grants.some(({ role }) => role === 'administrator')) throw new Refusal('FORBIDDEN');
    c.set('caller', caller);
    return next();
  };
}

/**
 * `POST /imports` takes an administrator's workbook as multipart (`file`) and answers the id of its preview; it changes nothing.
 * `GET /exports/:communityId` answers the same workbook filled; with `?sheet=` one sheet as CSV.
 */
export function importRoutes(parts: AppParts): Hono<Administering> {
  const app = new Hono<Administering>();
  const limit = bodyLimit({
    maxSize: sheetLimits.fileBytes + envelopeBytes,
    onError: () => respond(refusal('TOO_LARGE')),
  });
  app.post('/imports', admit(parts), limit, async (c) => {
    const { file } = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
    if (!(file instanceof File)) return respond(refusal('INVALID', { file: 'required' }));
    const brought = { bytes: Buffer.from(await file.arrayBuffer()), name: file.name };
    const tools = { db: parts.db, now: parts.clock(), newId: parts.newId };
    return respond({ ok: true, data: { importId: await previewImport(brought, c.get('caller'), tools) } });
  });
  app.get('/exports/:communityId', admit(parts), async (c) => {
    const communityId = c.req.param('communityId');
    const sheet = sheetKinds.find((kind) => kind === c.req.query('sheet')) ?? null;
    if (!Id.safeParse(communityId).success) throw new Refusal('NOT_FOUND');
    const tools = { db: parts.db, now: parts.clock() };
    const file = await exportCommunity({ communityId, sheet }, c.get('caller'), tools);
    return c.body(new Uint8Array(file), 200, {
      'Content-Type': sheet ? 'text/csv; charset=utf-8' : workbookType,
      'Content-Disposition': `attachment; filename="${sheet ?? 'community'}.${sheet ? 'csv' : 'xlsx'}"`,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
