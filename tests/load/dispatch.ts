import { inboxConsumer } from '../../cloud/features/inbox/consumer';
import { dispatcher } from '../../cloud/features/requests/dispatcher';
import { drain } from '../../cloud/platform/dispatch-queue/postgres-queue';
import { atLeast, atMost, type Figure, quantile, type Suite } from './figure';
import { type BenchDatabase, openBenchDatabase } from './fixture';
import { openInProcess } from './in-process';
import { submitOnSchedule } from './open-loop';
import { startOwnServer } from './own-server';
import { seedRequests } from './seed-requests';

const seeded = 100_000;
const waiting = 20_000;

/** Lays requests before the dispatcher that nobody has routed: half of them go straight to a unit, and on into its people's inboxes. */
async function layUnrouted({ pool, community }: BenchDatabase): Promise<void> {
  await pool.query(
    `with unrouted as (
       insert into request (community_id, id, kind, state, version, filed_day, number_in_day, requester_id, recorded_by,
         channel, on_behalf_of, place_id, category_code, urgency, filed_at, moved_at, first_answer_due_at,
         owner_role, owner_node_id, due_at)
       select $1, gen_random_uuid(), 'issue', 'submitted', 1, '2020-01-01', n, $2, $2, 'miniProgram', 'self', $3,
         case when n % 2 = 0 then 'gas' else 'lighting' end, 'normal', now(), now(), now(), 'desk', $1, now() + interval '1 day'
       from generate_series(1, $4::int) n returning community_id, id
     ), written as (
       insert into request_text
       select community_id, id, '楼道的灯不亮', '晚上看不见台阶，老人上下楼要扶着墙', '3' from unrouted
     ), told as (
       insert into event (community_id, request_id, version, move, state, actor_id, actor_kind, at)
       select community_id, id, 1, 'submit', 'submitted', $2, 'requester', now() from unrouted
     )
     insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
     select community_id, id, 1, 'dispatcher', 'cn.linli.request.submit', now(), now() from unrouted`,
    [community.communityId, community.id.chen, community.entranceId, waiting],
  );
  await pool.query('vacuum (analyze) request, request_text, event, outbox');
}

async function messagesPerSecond(bench: BenchDatabase): Promise<number> {
  await layUnrouted(bench);
  const { ports, close } = openInProcess(bench.url, 4);
  const startedAt = performance.now();
  const handled = await drain([dispatcher, inboxConsumer], ports, 60_000);
  const seconds = (performance.now() - startedAt) / 1000;
  await close();
  const { rows } = await bench.pool.query(
    `select (select count(*)::int from outbox) as left_over, (select count(*)::int from event where move = 'route') as routed,
       (select count(*)::int from inbox_item) as told,
       (select count(*)::int from request_search) as found`,
  );
  if (
    rows[0].left_over > 0 ||
    rows[0].routed < waiting ||
    rows[0].told < waiting / 2 ||
    rows[0].found < waiting
  )
    throw new Error(`the queue did not do its work: ${JSON.stringify(rows[0])}`);
  return handled / seconds;
}

/** Milliseconds from the answer to a submit until the desk's task or the work order can be read. */
async function latencies(bench: BenchDatabase): Promise<number[]> {
  const server = await startOwnServer(bench);
  const pending = new Map<string, number>();
  const found: number[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver || pending.size > 0) {
      const { rows } = await bench.pool.query<{ id: string }>(
        'select id from request where community_id = $1 and id = any($2::uuid[]) and version > 1',
        [bench.community.communityId, [...pending.keys()]],
      );
      for (const { id } of rows) {
        found.push(performance.now() - (pending.get(id) ?? 0));
        pending.delete(id);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  await submitOnSchedule(
    server,
    bench.community.entranceId,
    { perSecond: 200, seconds: 20 },
    ({ requestId }) => {
      if (requestId === null) throw new Error('a submit failed');
      pending.set(requestId, performance.now());
    },
  );
  isOver = true;
  await watching;
  await server.stop();
  return found;
}

/** How soon, and how fast, what was submitted lies before those who must act. */
export const dispatch: Suite = {
  names: ['dispatch.latency', 'dispatch.rate'],
  async *run(server): AsyncIterable<Figure> {
    const bench = await openBenchDatabase(server);
    try {
      await seedRequests(bench.pool, bench.community, seeded);
      yield atLeast('dispatch.rate', await messagesPerSecond(bench), 'messages a second', 6000);
      yield atMost('dispatch.latency', quantile(await latencies(bench), 0.99), 'ms p99', 500);
    } finally {
      await bench.close();
    }
  },
};
