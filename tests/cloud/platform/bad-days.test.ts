import { sql } from 'kysely';
import { submitWish } from '../../../cloud/contract/requests/submit-wish';
import { communities } from '../../../cloud/contract/session/communities';
import { servedCommands } from '../../../cloud/features/requests/served';
import { type Served, served } from '../../../cloud/platform/context';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import { schemaCheck } from '../../../cloud/platform/schema-check';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { openId, refusalOf, serveFor } from '../../support/serving';
import { enterCommunity, enterResident } from '../../support/small-community';

let database: TestDatabase<unknown>;
let app: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  database = await openTestDatabase();
  app = openDatabase({ url: database.url, poolSize: 4 });
  await enterResident(database.pool, 'chen', await enterCommunity(database.pool));
});

afterAll(async () => {
  await app.close();
  await database.close();
});

/** A gate that somebody waits at until another opens it. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

const ask = { operation: 'communities', input: {} };
const answering = (run: Served['run']): Served[] => [served(communities, run as never)];
test('a database that is gone makes the call unavailable, and nothing of it is told', async () => {
  const gone = openDatabase({ url: 'postgres://linli:secret@127.0.0.1:1/none', poolSize: 1 });
  const { call, lines } = serveFor(
    gone.db,
    'session',
    answering(async () => ({ communities: [] })),
  );

  const reply = await call(ask, openId('chen'));
  await gone.close();

  expect(refusalOf(reply)).toEqual({ code: 'UNAVAILABLE' });
  expect(JSON.stringify([reply, lines])).not.toContain('secret');
});

test('a connection cut amid a call makes it unavailable', async () => {
  const cut = answering(async (_input, { db }) => {
    await db.connection().execute(async (connection) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection);
      await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await sql`select 1`.execute(connection);
    });
  });
  const doomed = openDatabase({ url: database.url, poolSize: 1 });
  const { call } = serveFor(doomed.db, 'session', cut);

  const reply = await call(ask, openId('chen'));
  await doomed.close();

  expect(refusalOf(reply)).toEqual({ code: 'UNAVAILABLE' });
});

test('a statement cancelled for taking too long makes the call unavailable', async () => {
  const slow = answering((_input, { db }) =>
    db.transaction().execute(async (trx) => {
      await sql`set local statement_timeout = 50`.execute(trx);
      await sql`select pg_sleep(5)`.execute(trx);
    }),
  );
  const { call, lines } = serveFor(app.db, 'session', slow);

  const reply = await call(ask, openId('chen'));

  expect(refusalOf(reply)).toEqual({ code: 'UNAVAILABLE' });
  expect(lines).toEqual([{ level: 'error', facts: expect.objectContaining({ code: 'UNAVAILABLE' }) }]);
});

test('a table that somebody holds makes the call unavailable, long before the statement takes too long', async () => {
  const holder = await database.pool.connect();
  await holder.query('begin; lock table photo');
  const waiting = answering((_input, { db }) => sql`select from photo`.execute(db));
  const { call } = serveFor(app.db, 'session', waiting);
  const startedAt = performance.now();

  const reply = await call(ask, openId('chen'));
  await holder.query('rollback');
  holder.release();

  expect(refusalOf(reply)).toEqual({ code: 'UNAVAILABLE' });
  expect(performance.now() - startedAt).toBeLessThan(4500);
});

test('nothing waits for ever on a connection', async () => {
  const { rows } = await sql`select name, setting from pg_settings where name = any(
    '{statement_timeout,lock_timeout,idle_in_transaction_session_timeout}') order by name`.execute(app.db);

  expect(rows).toEqual([
    { name: 'idle_in_transaction_session_timeout', setting: '10000' },
    { name: 'lock_timeout', setting: '2000' },
    { name: 'statement_timeout', setting: '5000' },
  ]);
});

test('a connection cut while nobody uses it is replaced, and ends nothing but itself', async () => {
  const own = openDatabase({ url: database.url, poolSize: 1 });
  const { call } = serveFor(
    own.db,
    'session',
    answering(async () => ({ communities: [] })),
  );
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(own.db);

  await database.pool.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
  const replies = [await call(ask, openId('chen')), await call(ask, openId('chen'))];
  await own.close();

  expect(replies.map(refusalOf).at(-1)).toBe('ok');
});

test('a pool without a free connection refuses after its patience, and serves again later', async () => {
  const small = openDatabase({ url: database.url, poolSize: 1 });
  const held = gate();
  const taken = gate();
  const holding = small.db.connection().execute(() => {
    taken.open();
    return held.passed;
  });
  await taken.passed;
  const { call } = serveFor(
    small.db,
    'session',
    answering(async () => ({ communities: [] })),
  );

  const first = await call(ask, openId('chen'));
  held.open();
  await holding;
  const second = await call(ask, openId('chen'));
  await small.close();

  expect([first, second].map(refusalOf)).toEqual([{ code: 'UNAVAILABLE' }, 'ok']);
});

test('a fault of ours is logged once with a trace, and the caller gets the trace alone', async () => {
  const faulty = answering(async () => {
    throw new TypeError('陈秀英 has no home at postgres://linli:secret@db');
  });
  const { call, lines } = serveFor(app.db, 'session', faulty);

  const reply = await call(ask, openId('chen'));

  expect(reply).toEqual({ ok: false, code: 'INTERNAL', traceId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(lines).toEqual([
    {
      level: 'error',
      facts: expect.objectContaining({ traceId: (reply as { traceId: string }).traceId, fault: 'TypeError' }),
    },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/陈秀英|secret/);
});

test('a database whose schema is not current serves nobody, until somebody migrates it', async () => {
  const check = schemaCheck(app.db);
  await database.pool.query(`update schema_migration set name = 'later' where name like '0003-%'`);
  await expect(check()).rejects.toMatchObject({ code: 'UNAVAILABLE' });

  await database.pool.query(`update schema_migration set name = '0003-delivery' where name = 'later'`);

  await expect(check()).resolves.toBeUndefined();
});

test.each([
  ['change a table', 'alter table request add column spare text'],
  ['drop a table', 'drop table photo'],
  ['change an event', `update event set move = 'x'`],
  ['remove an event', 'delete from event'],
  ['empty the events', 'truncate event'],
  ['set the demo mark', 'update deployment set is_demo = true'],
])('the role that serves may not %s', async (_, statement) => {
  await expect(sql.raw(statement).execute(app.db)).rejects.toMatchObject({ code: '42501' });
});

test('a command is served by its own function only', async () => {
  const wall = serveFor(app.db, 'wall', servedCommands);

  const reply = await wall.call(
    { operation: submitWish.name, input: {}, key: 'wrong-function' },
    openId('chen'),
  );

  expect(refusalOf(reply)).toEqual({ code: 'UNKNOWN_OPERATION' });
});
