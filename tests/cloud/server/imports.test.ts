import { servedAdministration } from '../../../cloud/features/administration/served';
import { readWorkbook } from '../../../cloud/platform/sheets/read-workbook';
import { enterCommunity, enterResident, grantRole, type SmallCommunity } from '../../support/small-community';
import { workbookOf } from '../../support/workbooks';
import { openApp } from './app-for-tests';

let at: Awaited<ReturnType<typeof openApp>>;
let community: SmallCommunity;
let token: string;
let strangersToken: string;

beforeAll(async () => {
  at = await openApp({ everything: servedAdministration });
  const { pool } = at.database;
  community = await enterCommunity(pool);
  const personId = await enterResident(pool, 'admin', community);
  await grantRole(pool, { personId, role: 'administrator', nodeId: community.communityId });
  token = await at.tokenFor(personId);
  strangersToken = await at.tokenFor(await enterResident(pool, 'chen', community));
});
afterAll(() => at.close());

const units = workbookOf({ units: [['宏安物业', '物业', '', '']] });

async function bring(file: Buffer | null, bearer: string | null = token) {
  const form = new FormData();
  if (file) form.append('file', new File([new Uint8Array(file)], '单位.xlsx'));
  const headers = bearer ? { Authorization: `Bearer ${bearer}` } : undefined;
  const response = await at.app.request('/imports', {
    method: 'POST',
    body: form,
    ...(headers && { headers }),
  });
  return { status: response.status, body: await response.json() };
}

it('takes a workbook and answers the id of its preview', async () => {
  const { status, body } = await bring(units);

  expect(status).toBe(200);
  const preview = await at.app.request('/fn/administration', {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify({ operation: 'import-preview', input: { importId: body.data.importId } }),
  });
  expect(await preview.json()).toMatchObject({ ok: true, data: { fileName: '单位.xlsx', faultCount: 0 } });
});

it.each<[string, () => ReturnType<typeof bring>, number, string]>([
  ['without a session', () => bring(units, null), 401, 'UNAUTHENTICATED'],
  ['from a resident', () => bring(units, strangersToken), 403, 'FORBIDDEN'],
  ['without a file', () => bring(null), 400, 'INVALID'],
  ['of a picture', () => bring(Buffer.from([0xff, 0xd8, 0, 0])), 400, 'FILE_UNREADABLE'],
  ['of more than 10 MB', () => bring(Buffer.alloc(11 * 1024 * 1024, 'a')), 413, 'TOO_LARGE'],
  ['of 100,000 rows', () => bring(Buffer.from('甲,乙\n'.repeat(100_000))), 413, 'TOO_LARGE'],
])('refuses an import %s', async (_how, call, status, code) => {
  expect(await call()).toMatchObject({ status, body: { ok: false, code } });
});

it('hands the community out as a workbook or a CSV, to its administrator alone', async () => {
  const get = (path: string, bearer: string) =>
    at.app.request(path, { headers: { Authorization: `Bearer ${bearer}` } });
  const path = `/exports/${community.communityId}`;

  const workbook = await get(path, token);
  const csv = await get(`${path}?sheet=tree`, token);

  const sheets = await readWorkbook(Buffer.from(await workbook.arrayBuffer()), '');
  expect(sheets.map(({ name }) => name)).toEqual([
    '层级',
    '单位',
    '类别',
    '人员与角色',
    '职责',
    '值班',
    '期限',
  ]);
  expect(csv.headers.get('Content-Type')).toContain('text/csv');
  expect((await csv.text()).split('\r\n')[2]).toBe('社区,嘉荷社区,嘉荷社区,古荡街道,,');
  expect((await get(path, strangersToken)).status).toBe(403);
  expect((await get('/exports/nonsense', token)).status).toBe(404);
  expect((await get(`/exports/${community.streetId}`, token)).status).toBe(404);
});
