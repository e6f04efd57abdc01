import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import type { Consumer } from '../../../cloud/platform/dispatch-queue/consumer';
import {
  drain,
  drainBatch,
  maxAttempts,
  startWorker,
} from '../../../cloud/platform/dispatch-queue/postgres-queue';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { fridayMorning, rememberingLog } from '../../support/serving';

let database: TestDatabase<unknown>;
let app: ReturnType<typeof openDatabase>;
const communityId = uuidv7();

beforeAll(async () => {
  database = await openTestDatabase();
  app = openDatabase({ url: database.url, poolSize: 4 });
  await database.pool.query('create table handled (request_id uuid, worker text)');
  await database.pool.query('grant all on handled to linli_app');
});

beforeEach(async () => {
  await database.pool.query('truncate outbox; truncate handled');
});

afterAll(async () => {
  await app.close();
  await database.close();
});

/** Queues `count` messages, the n-th with version n from 1. */
async function queue(count: number, consumer = 'recorder'): Promise<void> {
  await database.pool.query(
    `insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
     select $1, gen_random_uuid(), n, $4, 'cn.linli.request.submit', $2, $2 from generate_series(1, $3::int) n`,
    [communityId, fridayMorning, count, consumer],
  );
}

class PoisonError extends Error {
  override readonly name = 'PoisonError';
}

/** Records what it handles in the engine's transaction; refuses the message whose version is `poison`. */
function recorder(poison = 0, worker = 'one'): Consumer {
  return {
    name: 'recorder',
    async handle(messages, { trx }) {
      for (const { data } of messages) {
        if (data.version === poison) throw new PoisonError('陈秀英 13800001111');
        await sql`insert into handled values (${data.requestId}, ${worker})`.execute(trx);
      }
    },
  };
}

function toolsAt(clock: () => Date) {
  const { lines, log } = rememberingLog();
  return { lines, tools: { db: app.db, clock, newId: () => uuidv7(), log: log as never } };
}

async function count(from: string): Promise<number> {
  return Number((await database.pool.query(`select count(*) from ${from}`)).rows[0].count);
}

test('every message is handled once and removed', async () => {
  await queue(1_200);
  const { tools } = toolsAt(() => fridayMorning);

  const handled = await drain([recorder()], tools);

  expect(handled).toBe(1_200);
  expect(await count('handled')).toBe(1_200);
  expect(await count('outbox')).toBe(0);
});

test('a message says ids and a version as CloudEvents does, and nothing else', async () => {
  await queue(1);
  const { tools } = toolsAt(() => fridayMorning);
  const seen: unknown[] = [];

  await drain([{ name: 'recorder', handle: async (messages) => void seen.push(...messages) }], tools);

  expect(seen).toEqual([
    {
      specversion: '1.0',
      id: expect.stringMatching(/^\d+$/),
      source: `/communities/${communityId}`,
      type: 'cn.linli.request.submit',
      subject: expect.stringMatching(/^[0-9a-f-]{36}$/),
      time: '2026-06-12T02:00:00.000Z',
      data: { communityId, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), version: 1 },
    },
  ]);
});

test('consumers are drained side by side: none waits for another to be done', async () => {
  await queue(1, 'first');
  await queue(1, 'second');
  const { tools } = toolsAt(() => fridayMorning);
  let begin = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begin = resolve;
  });

  const handled = await drain(
    [
      { name: 'first', handle: () => hasBegun },
      { name: 'second', handle: async () => begin() },
    ],
    tools,
  );

  expect(handled).toBe(2);
});

test('two workers share a queue and no message is handled by both', async () => {
  await queue(3_000);
  const { tools } = toolsAt(() => fridayMorning);

  await Promise.all([drain([recorder(0, 'one')], tools), drain([recorder(0, 'two')], tools)]);

  expect(await count('(select distinct request_id from handled) once')).toBe(3_000);
  expect(await count('handled')).toBe(3_000);
});

test('one bad message is put off while all others of its batch are handled', async () => {
  await queue(20);
  const { tools, lines } = toolsAt(() => fridayMorning);

  await drain([recorder(7)], tools);

  expect(await count('handled')).toBe(19);
  const { rows } = await database.pool.query('select version, attempts, parked_at, available_at from outbox');
  expect(rows).toEqual([
    { version: 7, attempts: 1, parked_at: null, available_at: new Date('2026-06-12T02:00:01Z') },
  ]);
  expect(lines).toHaveLength(1);
});

test('a bad message is tried again ever later, and parked after its last try', async () => {
  await queue(3);
  let now = fridayMorning;
  const { tools, lines } = toolsAt(() => now);
  const waits: number[] = [];

  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    await drain([recorder(2)], tools);
    const { rows } = await database.pool.query('select available_at from outbox');
    waits.push((rows[0].available_at.getTime() - now.getTime()) / 1000);
    now = rows[0].available_at;
  }

  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
  const { rows } = await database.pool.query(
    'select attempts, parked_at is not null as parked, failure from outbox',
  );
  expect(rows).toEqual([
    { attempts: maxAttempts, parked: true, failure: expect.stringMatching(/^PoisonError [0-9a-f-]{36}$/) },
  ]);
  expect(lines.at(-1)).toMatchObject({ level: 'error', facts: { attempts: maxAttempts } });
  expect(await drainBatch(recorder(), tools)).toBe(0);
});

test('neither the log nor the parked message holds a word of the failure', async () => {
  await queue(1);
  const { tools, lines } = toolsAt(() => fridayMorning);

  await drain([recorder(1)], tools);

  const { rows } = await database.pool.query('select failure from outbox');
  expect(JSON.stringify([rows, lines])).not.toMatch(/陈秀英|1380000/);
});

test('a connection that is killed amid a batch loses nothing and leaves nothing half done', async () => {
  await queue(50);
  const { tools } = toolsAt(() => fridayMorning);
  let kills = 0;
  const killing: Consumer = {
    name: 'recorder',
    async handle(messages, work) {
      if (kills > 0) return recorder().handle(messages, work);
      kills += 1;
      await recorder().handle(messages.slice(0, 25), work);
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(work.trx);
      await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await recorder().handle(messages.slice(25), work);
    },
  };

  await drain([killing], tools);

  expect(kills).toBe(1);
  expect(await count('handled')).toBe(50);
  expect(await count('(select distinct request_id from handled) once')).toBe(50);
  expect(await count('outbox')).toBe(0);
});

test('a worker handles what comes while it runs, and stops when told', async () => {
  const { tools } = toolsAt(() => fridayMorning);
  let noticed: () => void = () => undefined;
  const seen = new Promise<void>((resolve) => {
    noticed = resolve;
  });
  const worker = startWorker([{ name: 'recorder', handle: async () => noticed() }], tools);

  await queue(1);
  await seen;
  await worker.stop();

  expect(await count('outbox')).toBe(0);
});

test('a worker whose database is gone says so and lives on until told to stop', async () => {
  const gone = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1 });
  const { tools, lines } = toolsAt(() => fridayMorning);
  let noticed: () => void = () => undefined;
  const seen = new Promise<void>((resolve) => {
    noticed = resolve;
  });
  const { push } = lines;
  lines.push = (line) => {
    noticed();
    return Reflect.apply(push, lines, [line]);
  };
  const worker = startWorker([recorder()], { ...tools, db: gone.db });

  await seen;
  await worker.stop();
  await gone.close();

  expect(lines[0]).toMatchObject({ level: 'error', facts: { consumer: 'recorder', cause: 'ECONNREFUSED' } });
});
