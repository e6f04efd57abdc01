import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { staffRoles } from '../contract/shared/roles';
import { Table, tableLimits } from '../contract/shared/table';
import { Refusal } from '../platform/refusal';
import { writeWorkbook } from '../platform/sheets/write-workbook';
import { type AppParts, type Env, refusal, respond } from './app-parts';
import { callerOf } from './caller-of';

/** A sheet is called in 31 signs at most, and without those by which Excel addresses sheets. */
const sheetNameOf = (name: string) => name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31);

/**
 * `POST /export/table.xlsx { name, rows }` writes a list that a page shows as an Excel workbook, every cell a text. It reads nothing: what
 * is in the list was read by the page, as far as its reader may.
 */
export function tableRoutes(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const limit = bodyLimit({ maxSize: tableLimits.bytes, onError: () => respond(refusal('TOO_LARGE')) });
  app.post('/export/table.xlsx', limit, async (c) => {
    const caller = await callerOf(c.req.header('Authorization'), parts);
    if (!caller.grants.some(({ role }) => (staffRoles as readonly string[]).includes(role)))
      throw new Refusal('FORBIDDEN');
    const table = Table.safeParse(await c.req.json().catch(() => null));
    if (!table.success) return respond(refusal('INVALID'));
    const { name, rows } = table.data;
    parts.log.info({ personId: caller.personId, rows: rows.length - 1 }, 'list exported');
    return c.body(new Uint8Array(writeWorkbook([{ name: sheetNameOf(name), rows }])), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="table.xlsx"',
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
