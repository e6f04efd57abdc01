import { v7 as uuidv7 } from 'uuid';
import { servedCommands } from '../../../cloud/features/requests/served';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import type { Tables } from '../../../cloud/platform/database/tables';
import { type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { openId, refusalOf, serveFor } from '../../support/serving';

let database: TestDatabase<Tables>;
let community: Community;
let apps: ReturnType<typeof openDatabase>[];
let servers: ReturnType<typeof serveFor>[];

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  // Each as a process of its own would have it, so that they truly meet in the database.
  apps = Array.from({ length: 8 }, () => openDatabase({ url: database.url, poolSize: 4 }));
  servers = apps.map(({ db }) => serveFor(db, 'requests', servedCommands));
});

afterAll(async () => {
  await Promise.all(apps.map(({ close }) => close()));
  await database.close();
});

const report = (text: string, over: object = {}, key: string = uuidv7()) => ({
  operation: 'report-issue',
  input: { text, place: { nodeId: community.entranceId }, photos: [], ...over },
  key,
});

const call = (event: object, server = 0) => servers[server % servers.length]?.call(event, openId('chen'));

async function storedUnder(keys: readonly string[]) {
  const { rows } = await database.pool.query(
    `select count(*)::int as requests, count(distinct number_in_day)::int as numbers,
       (select count(*)::int from event where request_id = any(array_agg(r.id))) as events,
       (select count(*)::int from outbox where request_id = any(array_agg(r.id)) and consumer = 'dispatcher') as messages,
       (select count(*)::int from request_text where request_id = any(array_agg(r.id))) as texts
     from request r join idempotency_key k on k.made_id = r.id where k.key = any($1)`,
    [keys],
  );
  return rows[0];
}

it('gives each of many that arrive at once its own number, words, event and message', async () => {
  const events = Array.from({ length: 100 }, (_, turn) => report(`第 ${turn} 盏灯不亮`));

  const replies = await Promise.all(events.map((event) => call(event)));

  expect(replies.map((reply) => reply && refusalOf(reply))).toEqual(events.map(() => 'ok'));
  expect(await storedUnder(events.map(({ key }) => key))).toEqual({
    requests: 100,
    numbers: 100,
    events: 100,
    messages: 100,
    texts: 100,
  });
  const { rows } = await database.pool.query(
    `select k.key, t.body from idempotency_key k join request_text t on t.request_id = k.made_id where k.key = any($1)`,
    [events.map(({ key }) => key)],
  );
  expect(new Map(rows.map(({ key, body }) => [key, body]))).toEqual(
    new Map(events.map(({ key, input }) => [key, input.text])),
  );
});

it('refuses among many only those that are wrong', async () => {
  const wrong: Record<number, object> = {
    3: { place: { nodeId: uuidv7() } },
    11: { category: 'no-such-category' },
    17: { photos: [uuidv7()] },
  };
  const events = Array.from({ length: 30 }, (_, turn) => report('楼道积水', wrong[turn]));

  const replies = await Promise.all(events.map((event) => call(event)));

  const refused = replies.flatMap((reply, turn) => (reply?.ok ? [] : [[turn, reply?.code]]));
  expect(refused).toEqual([
    [3, 'INVALID'],
    [11, 'INVALID'],
    [17, 'PHOTO_NOT_YOURS'],
  ]);
  const good = events.filter((_, turn) => !(turn in wrong));
  expect((await storedUnder(good.map(({ key }) => key))).requests).toBe(27);
});

it('makes one request of each key though many processes send the same keys in other orders', async () => {
  const keys = Array.from({ length: 20 }, () => uuidv7());
  const orders = servers.map((_, server) => (server % 2 === 0 ? keys : [...keys].reverse()));

  const replies = await Promise.all(
    orders.flatMap((order, server) => order.map((key) => call(report('门禁坏了', {}, key), server))),
  );

  expect(replies.map((reply) => reply && refusalOf(reply))).toEqual(replies.map(() => 'ok'));
  expect(await storedUnder(keys)).toMatchObject({ requests: 20, events: 20, messages: 20 });
});
