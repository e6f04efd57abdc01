import { tableLimits } from '../../../cloud/contract/shared/table';
import { everything } from '../../../cloud/server/registry';
import { type Community, enterWholeCommunity, type Person } from '../../support/community';
import { sheetRows } from '../../support/unzip';
import { openApp } from './app-for-tests';

let site: Awaited<ReturnType<typeof openApp>>;
let community: Community;

beforeAll(async () => {
  site = await openApp({ everything });
  community = await enterWholeCommunity(site.database.pool);
});
afterAll(() => site.close());

async function saves(person: Person | null, table: unknown): Promise<Response> {
  const token = person === null ? null : await site.tokenFor(community.id[person]);
  return site.app.request('/export/table.xlsx', {
    method: 'POST',
    body: JSON.stringify(table),
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
  });
}

const headings = ['楼栋', '户数'];

test('a list becomes a sheet of texts, also what begins like a formula or names a sheet badly', async () => {
  const rows = [headings, ['=1+1', '@SUM(A1)'], ['8 栋 <b>', '']];

  const response = await saves('grid', {
    name: '我的网格: [1]/8 栋 2026-06-12 的所有的楼栋和所有的人',
    rows,
  });

  expect(response.status).toBe(200);
  const [, ...written] = sheetRows(Buffer.from(await response.arrayBuffer()));
  expect(written[0]).toEqual(['=1+1', '@SUM(A1)']);
  expect(written[1]?.[0]).toBe('8 栋 &lt;b&gt;');
});

test('it is there for staff only, and not without end', async () => {
  const many = Array.from({ length: tableLimits.rows + 2 }, () => ['8 栋']);

  expect((await saves(null, { name: '表', rows: [headings] })).status).toBe(401);
  expect((await saves('chen', { name: '表', rows: [headings] })).status).toBe(403);
  expect((await saves('lin', { name: '表', rows: [headings] })).status).toBe(403);
  expect((await saves('desk', { name: '表', rows: many })).status).toBe(400);
  expect((await saves('desk', { name: '表', rows: [['x'.repeat(2001)]] })).status).toBe(400);
  expect((await saves('desk', { name: '表', rows: [headings], more: 1 })).status).toBe(400);
});
