import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { FunctionName } from '../../cloud/contract/shared/operation';
import type { Tables } from '../../cloud/platform/database/tables';
import { serve } from '../../cloud/platform/serve';
import { everything } from '../../cloud/server/registry';
import { openId } from '../support/serving';
import { type Figure, quantile, rounded, type Suite } from './figure';
import { type BenchDatabase, openBenchDatabase } from './fixture';
import { openInProcess } from './in-process';
import { seedRequests } from './seed-requests';

const small = 10_000;
const large = 1_000_000;
const ratioBar = 2;
const p99BarMs = 20;
const samples = 300;

interface Page {
  readonly name: string;
  readonly function: FunctionName;
  readonly who: string;
  readonly event: (communityId: string) => { operation: string; input: object };
}

const pages: readonly Page[] = [
  {
    name: 'growth.queue',
    function: 'dispatch',
    who: 'desk',
    event: () => ({ operation: 'work-queue', input: { view: 'waiting' } }),
  },
  {
    name: 'growth.wall',
    function: 'wall',
    who: 'lin',
    event: (communityId) => ({ operation: 'wish-wall', input: { communityId } }),
  },
  {
    name: 'growth.mine',
    function: 'requests',
    who: 'chen',
    event: (communityId) => ({ operation: 'my-matters', input: { communityId, filter: 'all' } }),
  },
];

interface Plan {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

/** Counts the 8 kB buffers that the statements of a page touch, as PostgreSQL itself tells. */
async function buffersOf(page: Page, bench: BenchDatabase): Promise<number> {
  const sent: { sql: string; parameters: readonly unknown[] }[] = [];
  const pool = new Pool({ connectionString: bench.url, max: 1, options: '-c jit=off' });
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log({ query }) {
      sent.push(query);
    },
  });
  const { ports, close } = openInProcess(bench.url, 1);
  const call = serve(page.function, everything, { ...ports, db });
  const reply = await call(page.event(bench.community.communityId), openId(page.who));
  if (!reply.ok) throw new Error(`${page.name}: ${reply.code}`);
  let buffers = 0;
  for (const { sql, parameters } of sent) {
    const { rows } = await pool.query(`explain (analyze, buffers, format json) ${sql}`, [...parameters]);
    const plan = rows[0]['QUERY PLAN'][0].Plan as Plan;
    buffers += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  }
  await close();
  await db.destroy();
  return buffers;
}

async function p99Of(page: Page, bench: BenchDatabase): Promise<number> {
  const { handler, close } = openInProcess(bench.url, 1);
  const call = handler(page.function);
  const times: number[] = [];
  for (let turn = -20; turn < samples; turn += 1) {
    const startedAt = performance.now();
    const reply = await call({ ...page.event(bench.community.communityId), key: uuidv7() }, openId(page.who));
    if (!reply.ok) throw new Error(`${page.name}: ${reply.code}`);
    if (turn >= 0) times.push(performance.now() - startedAt);
  }
  await close();
  return quantile(times, 0.99);
}

/** Whether a page of the queue, of the wall and of the own matters costs the same when the tables have grown a hundredfold. */
export const growth: Suite = {
  names: pages.map(({ name }) => name),
  async *run(server): AsyncIterable<Figure> {
    const few = await openBenchDatabase(server);
    const many = await openBenchDatabase(server);
    try {
      await seedRequests(few.pool, few.community, small);
      await seedRequests(many.pool, many.community, large);
      for (const page of pages) {
        const before = await buffersOf(page, few);
        const after = await buffersOf(page, many);
        const p99 = await p99Of(page, many);
        const ratio = after / before;
        yield {
          name: page.name,
          value: rounded(ratio),
          unit: 'times the buffers',
          bar: `<= ${ratioBar}, p99 <= ${p99BarMs} ms`,
          holds: ratio <= ratioBar && p99 <= p99BarMs,
          also: { buffersAt10Thousand: before, buffersAt1Million: after, p99Ms: rounded(p99) },
        };
      }
    } finally {
      await few.close();
      await many.close();
    }
  },
};
