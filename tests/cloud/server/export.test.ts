import { exportLedger } from '../../../cloud/features/requests/exporting/export-ledger';
import { ledgerHeadings, ledgerWords } from '../../../cloud/features/requests/exporting/ledger-words';
import { loadCaller } from '../../../cloud/platform/queries/load-caller';
import { everything } from '../../../cloud/server/registry';
import {
  channelWords,
  kindWords,
  outcomeWords,
  satisfactionWords,
  urgencyWords,
} from '../../../src/copy/kinds';
import { stateWords } from '../../../src/copy/states';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openId } from '../../support/serving';
import { sheetRows } from '../../support/unzip';
import { openApp } from './app-for-tests';

let site: Awaited<ReturnType<typeof openApp>>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  site = await openApp({ everything });
  community = await enterWholeCommunity(site.database.pool);
  act = actingIn(site.parts.db, community, site.time.now);
});
afterAll(() => site.close());

async function fetchFile(person: Person, path: string): Promise<Response> {
  const token = await site.tokenFor(community.id[person]);
  return site.app.request(path, { headers: { Authorization: `Bearer ${token}` } });
}

async function rowsOf(person: Person, path: string): Promise<string[][]> {
  const response = await fetchFile(person, path);
  expect(response.status).toBe(200);
  const [headings, ...rows] = sheetRows(Buffer.from(await response.arrayBuffer()));
  expect(headings).toEqual([...ledgerHeadings]);
  return rows;
}

const titles = (rows: string[][]) => rows.map((cells) => cells[3]);
const place = () => ({ nodeId: community.entranceId });

async function report(text: string): Promise<string> {
  const issue = { text, place: place(), category: 'lighting', photos: [] };
  return (await act.does('chen', 'report-issue', issue)).requestId;
}

test('the ledger tells a matter from its coming to its rating, in the words of the pages', async () => {
  const requestId = await report('二楼灯不亮，请打 13800000000 找陈阿姨');
  const ref = act.ref(requestId);
  const triage = { category: 'lighting', urgency: 'normal', place: place(), instruction: '' };
  const dispatchTo = { kind: 'unit', id: community.unitId };
  let { version } = await act.does('desk', 'accept-request', { ...ref, version: 1, ...triage, dispatchTo });
  ({ version } = await act.does('li', 'take-work-order', { ...ref, version }));
  const done = { outcome: 'fixed', words: '换好了', photos: [] };
  ({ version } = await act.does('li', 'resolve-request', { ...ref, version, ...done }));
  await act.does('grid', 'check-outcome', { ...ref, version, solved: true, words: '', photos: [] });
  await act.does('chen', 'rate', { ...ref, solved: true, satisfaction: 'satisfied', words: '' });

  const [row] = await rowsOf('desk', '/export/ledger.xlsx?kind=issue');

  expect(row?.slice(1)).toEqual([
    '反映问题',
    '小程序',
    expect.stringContaining('二楼灯不亮'),
    '楼道照明',
    '普通',
    '8 栋 2 单元',
    '已销号',
    '2026-06-12 10:00',
    '宏安物业',
    '2026-06-12 10:00',
    '办好了',
    '是',
    '满意',
    '0',
  ]);
});

test('what begins like a formula stays a text', async () => {
  const title = '=HYPERLINK(&quot;http://x&quot;)';
  await report('=HYPERLINK("http://x")');
  await report('@SUM(1) & <b>');

  const rows = await rowsOf('desk', '/export/queue.xlsx?view=waiting');

  expect(titles(rows)).toEqual(expect.arrayContaining([title, '@SUM(1) &amp; &lt;b&gt;']));
});

test('each sees in the file what he sees in the queue, filtered alike', async () => {
  await report('三楼灯不亮');
  const wish = { title: '想请人陪着散步', story: '', place: place(), onBehalfOf: 'self', photos: [] };
  await act.does('chen', 'submit-wish', wish);

  expect(titles(await rowsOf('desk', '/export/queue.xlsx?view=waiting&kind=wish'))).toEqual([wish.title]);
  expect(await rowsOf('desk', '/export/queue.xlsx?view=all&state=planned')).toEqual([]);
  expect(await rowsOf('zhao', '/export/ledger.xlsx')).toEqual([]);
  expect(await rowsOf('far', '/export/ledger.xlsx')).toEqual([]);
  expect((await rowsOf('li', '/export/ledger.xlsx')).map((cells) => cells[9])).toEqual(['宏安物业']);
});

test('a long list is read to its end, in its order', async () => {
  await site.database.pool.query(
    `with copied as (
      insert into request (community_id, id, kind, state, version, filed_day, number_in_day, requester_id, recorded_by,
        channel, on_behalf_of, place_id, urgency, filed_at, moved_at, first_answer_due_at, owner_role, owner_node_id, due_at)
      select $1, uuidv7(), 'suggestion', 'submitted', 1, '2026-06-11', n, $2, $2, 'miniProgram', 'self', $3, 'normal',
        now(), now(), now(), 'desk', $1, '2026-06-20'::timestamptz + n % 7 * interval '1 hour'
      from generate_series(1, 2500) n returning community_id, id, number_in_day
    ) insert into request_text (community_id, request_id, title, body) select community_id, id, '第 ' || number_in_day || ' 条', '' from copied`,
    [community.communityId, community.id.wang, community.entranceId],
  );

  const waiting = await rowsOf('desk', '/export/queue.xlsx?view=waiting&kind=suggestion');
  const all = await rowsOf('desk', '/export/ledger.xlsx?kind=suggestion');

  expect(waiting).toHaveLength(2500);
  expect(new Set(titles(waiting)).size).toBe(2500);
  expect(new Set(titles(all))).toEqual(new Set(titles(waiting)));
});

test('what lies beyond the limit is said in the last line, and only then', async () => {
  const asked = { now: site.time.now, today: '2026-06-12', key: null, scopeId: null };
  const found = await loadCaller(site.parts.db, openId('desk'), asked);
  if (!found) throw new Error('nobody at the desk');
  const tools = { caller: found.caller, db: site.parts.db, now: site.time.now };
  const written = async (most: number) => {
    const exported = { rows: 0 };
    const view = { view: 'all', kind: 'suggestion' } as const;
    const pieces: Buffer[] = [];
    for await (const piece of await exportLedger(view, tools, exported, most)) pieces.push(piece);
    return { ...exported, last: sheetRows(Buffer.concat(pieces)).at(-1)?.[0] };
  };

  expect(await written(1200)).toEqual({ rows: 1200, last: '只导出了前 1200 件，请先筛选再导出' });
  expect(await written(2500)).toMatchObject({ rows: 2500, last: expect.stringMatching(/^\d{4}-/) });
});

test.each([
  ['a resident', 'chen', '/export/ledger.xlsx', 403],
  ['an unknown view', 'desk', '/export/queue.xlsx?view=everything', 400],
  ['an unknown filter', 'desk', '/export/queue.xlsx?view=all&person=chen', 400],
  ['no view at all', 'desk', '/export/queue.xlsx', 400],
  ['another file', 'desk', '/export/people.xlsx', 404],
] as const)('%s gets no file', async (_who, person, path, status) => {
  expect((await fetchFile(person, path)).status).toBe(status);
});

test('without a session there is no file', async () => {
  expect((await site.app.request('/export/ledger.xlsx')).status).toBe(401);
});

test('the words of the ledger are those of the pages', () => {
  expect(ledgerWords).toEqual({
    kind: kindWords,
    channel: channelWords,
    urgency: urgencyWords,
    state: stateWords,
    outcome: outcomeWords,
    satisfaction: satisfactionWords,
  });
});
