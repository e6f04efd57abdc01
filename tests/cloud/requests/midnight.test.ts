import { previewImport } from '../../../cloud/features/administration/importing/preview-import';
import type { Tables } from '../../../cloud/platform/database/tables';
import { loadCaller } from '../../../cloud/platform/queries/load-caller';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { openId } from '../../support/serving';
import { workbookOf } from '../../support/workbooks';
import { said, workingIn } from '../../support/working';

/** The last second of 12 June in the community, and a second in hours. */
const lastSecond = new Date('2026-06-12T15:59:59Z');
const second = 1 / 3600;

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let work: ReturnType<typeof workingIn>;

beforeEach(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community, lastSecond);
  work = workingIn(act, community, database.db);
});
afterEach(() => database.close());

/** Ends every role of somebody with this day. */
async function endsTonight(person: Person): Promise<void> {
  await database.pool.query(`update role_grant set to_date = '2026-06-12' where person_id = $1`, [
    community.id[person],
  ]);
}

/** How many rows there are of everything that a move could write. */
async function written(): Promise<unknown> {
  const { rows } = await database.pool.query(
    `select (select count(*) from request) as requests, (select count(*) from event) as events,
      (select count(*) from work_order) as orders, (select count(*) from outbox) as messages,
      (select count(*) from person) as people, (select count(*) from notice) as notices,
      (select count(*) from role_grant) as grants, (select count(*) from idempotency_key) as keys`,
  );
  return rows[0];
}

interface Case {
  readonly who: Person;
  /** Prepares a matter and answers what to call. */
  readonly prepare: () => Promise<[operation: string, input: object]>;
}

const filed = async () => work.seen('desk', await work.filed());

async function dispatched() {
  const requestId = await work.filed();
  await work.dispatched(requestId);
  return work.seen('desk', requestId);
}

const toOther = () => ({ receiver: { kind: 'unit', id: community.otherUnitId }, instruction: '' });

const cases: Record<string, Case> = {
  register: {
    who: 'grid',
    prepare: async () => [
      'register-request',
      {
        communityId: community.communityId,
        kind: 'issue',
        channel: 'phone',
        requester: { name: '何阿婆', phone: '13812340001' },
        text: '三楼灯不亮',
        place: { nodeId: community.entranceId },
        photos: [],
      },
    ],
  },
  settle: { who: 'grid', prepare: async () => ['settle-request', { ...(await filed()), ...said }] },
  correct: {
    who: 'desk',
    prepare: async () => [
      'correct-request',
      {
        ...(await filed()),
        kind: 'issue',
        category: 'lift',
        urgency: 'normal',
        place: { nodeId: community.entranceId },
      },
    ],
  },
  ask: { who: 'desk', prepare: async () => ['ask-requester', { ...(await filed()), words: '几楼的灯' }] },
  redirect: {
    who: 'desk',
    prepare: async () => ['redirect-request', { ...(await dispatched()), ...toOther() }],
  },
  involve: {
    who: 'desk',
    prepare: async () => ['involve-receiver', { ...(await dispatched()), ...toOther() }],
  },
  assign: {
    who: 'liLead',
    async prepare() {
      const requestId = await work.filed();
      await work.taken(requestId);
      const visitAt = new Date(act.now().getTime() + 36_000_000).toISOString();
      return ['assign-worker', { ...(await work.seen('liLead', requestId)), visitAt }];
    },
  },
  notice: {
    who: 'desk',
    prepare: async () => [
      'publish-notice',
      {
        communityId: community.communityId,
        kind: 'water',
        title: '明天停水',
        body: '8 栋明天 9:00 停水',
        audience: [community.buildingId],
        shownUntil: '2026-06-14T02:00:00Z',
      },
    ],
  },
  import: {
    who: 'admin',
    async prepare() {
      const bytes = workbookOf({ units: [['宏安二队', '物业', '', '']] });
      const asked = { now: act.now(), today: '2026-06-12', key: null, scopeId: null };
      const found = await loadCaller(database.db, openId('admin'), asked);
      if (!found) throw new Error('no administrator');
      const tools = { db: database.db, now: act.now(), newId: () => crypto.randomUUID() };
      return [
        'confirm-import',
        { importId: await previewImport({ bytes, name: '社区.xlsx' }, found.caller, tools) },
      ];
    },
  },
};

test.each(Object.keys(cases))(
  '%s goes through in the last second of a role, and not from midnight on',
  async (name) => {
    const { who, prepare } = cases[name] as Case;
    const [inTime, tooLate] = [await prepare(), await prepare()];
    await endsTonight(who);

    expect(await act.tries(who, ...inTime)).toBe('ok');
    const before = await written();
    act.pass(second);

    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await act.tries(who, ...tooLate));
    expect(await written()).toEqual(before);
  },
);

test('the answer to a command sent before midnight is not repeated to a role that has ended', async () => {
  await endsTonight('desk');
  const [operation, input] = await (cases.correct as Case).prepare();
  const before = await act.call('desk', operation, input, 'sent-before-midnight');
  act.pass(second);

  const after = await act.call('desk', operation, input, 'sent-before-midnight');

  expect([before.ok, !after.ok && after.code]).toEqual([true, 'FORBIDDEN']);
});
