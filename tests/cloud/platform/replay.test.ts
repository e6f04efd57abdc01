import { v7 as uuidv7 } from 'uuid';
import { forgetReplies } from '../../../cloud/features/requests/queries/find-due';
import { servedCommands } from '../../../cloud/features/requests/served';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { fridayMorning, openId, refusalOf, serveFor } from '../../support/serving';
import { enterCommunity, enterResident, grantRole, type SmallCommunity } from '../../support/small-community';

let database: TestDatabase<unknown>;
let app: ReturnType<typeof openDatabase>;
let community: SmallCommunity;
let requests: ReturnType<typeof serveFor>;

beforeAll(async () => {
  database = await openTestDatabase();
  app = openDatabase({ url: database.url, poolSize: 16 });
  community = await enterCommunity(database.pool);
  await enterResident(database.pool, 'chen', community);
  await enterResident(database.pool, 'wang', community);
  requests = serveFor(app.db, 'requests', servedCommands);
});

afterAll(async () => {
  await app.close();
  await database.close();
});

const submit = (title: string, key: string) => ({
  operation: 'submit-wish',
  input: { title, story: '', place: { nodeId: community.entranceId }, onBehalfOf: 'self', photos: [] },
  key,
});

let before: string;

beforeEach(() => {
  before = uuidv7();
});

/** What was filed since the test began, under whichever key. */
async function effects(): Promise<Record<string, string>> {
  const { rows } = await database.pool.query(
    `select count(*) as requests, (select count(*) from event where request_id = any(array_agg(r.id))) as events,
       (select count(*) from outbox where request_id = any(array_agg(r.id)) and consumer = 'dispatcher') as messages
     from request r where id > $1`,
    [before],
  );
  return rows[0];
}

const once = { requests: '1', events: '1', messages: '1' };

test('the same key and input again are answered with the same reply, and nothing happens twice', async () => {
  const first = await requests.call(submit('一盏灯', 'same-key-twice'), openId('chen'));

  const second = await requests.call(submit('一盏灯', 'same-key-twice'), openId('chen'));

  expect(second).toEqual(first);
  expect(await effects()).toEqual(once);
});

test('fifty at once with the same key are all answered with one reply', async () => {
  const calls = Array.from({ length: 50 }, () =>
    requests.call(submit('一把伞', 'fifty-at-once'), openId('chen')),
  );

  const replies = await Promise.all(calls);

  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  expect(replies[0]).toMatchObject({ ok: true });
  expect(await effects()).toEqual(once);
});

test('fifty at once with the same key and photo are answered alike too, and none is told that the photo is used', async () => {
  const photoId = uuidv7();
  await database.pool.query(
    `insert into photo (community_id, id, uploaded_by, width, height, bytes, created_at)
     select $1, $2, person_id, 1, 1, 1, $3 from person_identity where subject = 'chen'`,
    [community.communityId, photoId, fridayMorning],
  );
  const { input, ...rest } = submit('一幅画', 'fifty-with-photo');
  const calls = Array.from({ length: 50 }, () =>
    requests.call({ ...rest, input: { ...input, photos: [photoId] } }, openId('chen')),
  );

  const replies = await Promise.all(calls);

  expect(replies.map(refusalOf)).toEqual(replies.map(() => 'ok'));
  expect(await effects()).toEqual(once);
});

test('a key used again with another input is refused', async () => {
  await requests.call(submit('一张凳', 'other-input'), openId('chen'));

  const reply = await requests.call(submit('两张凳', 'other-input'), openId('chen'));

  expect(refusalOf(reply)).toEqual({ code: 'KEY_REUSED' });
  expect(await effects()).toEqual(once);
});

test('a draft sent again long after replies were forgotten gets the receipt of then, and files nothing more', async () => {
  const first = await requests.call(submit('一副手套', 'months-later'), openId('chen'));
  await forgetReplies(app.db, new Date('2027-03-01T02:00:00Z'));
  const nextYear = serveFor(app.db, 'requests', servedCommands, new Date('2027-03-01T02:00:00Z'));

  const again = await nextYear.call(submit('一副手套', 'months-later'), openId('chen'));
  const other = await nextYear.call(submit('两副手套', 'months-later'), openId('chen'));

  expect(again).toEqual(first);
  expect(refusalOf(other)).toEqual({ code: 'KEY_REUSED' });
  expect(await effects()).toEqual(once);
});

test('a key used again for another operation is refused', async () => {
  await requests.call(submit('一本书', 'other-operation'), openId('chen'));

  const reply = await requests.call(
    { operation: 'make-suggestion', input: { text: '建议', photos: [] }, key: 'other-operation' },
    openId('chen'),
  );

  expect(refusalOf(reply)).toEqual({ code: 'KEY_REUSED' });
});

test('of fifty at once that share a key but not their input, one takes effect and the others are refused', async () => {
  const calls = Array.from({ length: 50 }, (_, n) =>
    requests.call(submit(`第 ${n} 个愿望`, 'fifty-inputs'), openId('chen')),
  );

  const replies = await Promise.all(calls);

  const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.code)).sort();
  expect(codes).toEqual([...Array(49).fill('KEY_REUSED'), 'ok'].sort());
  expect(await effects()).toEqual(once);
});

test('two people may choose the same key', async () => {
  const replies = await Promise.all([
    requests.call(submit('一盆花', 'shared-by-two'), openId('chen')),
    requests.call(submit('一盆花', 'shared-by-two'), openId('wang')),
  ]);

  expect(replies.map(refusalOf)).toEqual(['ok', 'ok']);
  expect(await effects()).toMatchObject({ requests: '2' });
});

describe('whose role ended a moment ago', () => {
  const declineCommand = (requestId: string) => ({
    operation: 'propose-decline',
    input: { communityId: community.communityId, requestId, version: 1, reason: '不属于社区职责' },
    key: 'role-removed-key',
  });
  let requestId: string;
  let personId: string;
  let grantId: string;

  beforeEach(async () => {
    const key = `for-the-desk-${expect.getState().currentTestName?.length}`;
    const receipt = await requests.call(submit('一把锁', key), openId('chen'));
    requestId = (receipt as { data: { requestId: string } }).data.requestId;
    const subject = `desk-${requestId}`;
    personId = await enterResident(database.pool, subject, null);
    grantId = await grantRole(database.pool, { personId, role: 'desk', nodeId: community.communityId });
  });

  const deskCall = async (now = fridayMorning) => {
    const { call } = serveFor(app.db, 'dispatch', servedCommands, now);
    return refusalOf(await call(declineCommand(requestId), openId(`desk-${requestId}`)));
  };

  test('may no longer act, nor see the reply of what he did before', async () => {
    expect(await deskCall()).toBe('ok');

    await database.pool.query('update role_grant set revoked_at = now() where id = $1', [grantId]);

    expect(await deskCall()).toEqual({ code: 'FORBIDDEN' });
  });

  test('may act to the last minute of the last day in Shanghai, and not after', async () => {
    await database.pool.query(`update role_grant set to_date = '2026-06-12' where id = $1`, [grantId]);

    expect(await deskCall(new Date('2026-06-12T15:59:59Z'))).toBe('ok');
    expect(await deskCall(new Date('2026-06-12T16:00:00Z'))).toEqual({ code: 'FORBIDDEN' });
  });

  test('may not act before the first day', async () => {
    await database.pool.query(`update role_grant set from_date = '2026-06-13' where id = $1`, [grantId]);

    expect(await deskCall()).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('somebody whom WeChat vouches for and nobody has seen yet', () => {
  test('is one person, however many calls come at once', async () => {
    const { call } = serveFor(app.db, 'session', [
      {
        operation: (await import('../../../cloud/contract/session/communities')).communities,
        run: async (_input, context) => ({ communities: [], who: context.caller.personId }),
      },
    ]);

    const replies = await Promise.all(
      Array.from({ length: 20 }, () => call({ operation: 'communities', input: {} }, openId('newcomer'))),
    );

    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    const { rows } = await database.pool.query(`select count(*) from person where call_name = ''`);
    expect(rows).toEqual([{ count: '1' }]);
  });

  test('is not entered by a call that wants a resident', async () => {
    const reply = await requests.call(submit('一个愿望', 'stranger-wish'), openId('stranger'));

    expect(refusalOf(reply)).toEqual({ code: 'UNAUTHENTICATED' });
  });
});

test('a session that was revoked a moment ago is nobody', async () => {
  const personId = await enterResident(database.pool, 'session-holder', community);
  const sessionId = '00000000-0000-7000-8000-000000000001';
  await database.pool.query(
    `insert into session (id, person_id, created_at, expires_at) values ($1, $2, $3, $3::timestamptz + interval '30 days')`,
    [sessionId, personId, fridayMorning],
  );
  const call = (key: string) => requests.call(submit('一扇窗', key), { sessionId, personId });
  expect(refusalOf(await call('by-session-1'))).toBe('ok');

  await database.pool.query('update session set revoked_at = now() where id = $1', [sessionId]);

  expect(refusalOf(await call('by-session-2'))).toEqual({ code: 'UNAUTHENTICATED' });
});
