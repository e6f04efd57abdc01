import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { openDatabase } from '../../cloud/platform/database/open-database';
import { serve } from '../../cloud/platform/serve';
import { everything } from '../../cloud/server/registry';
import { openId } from '../support/serving';
import { atLeast, type Figure, type Suite } from './figure';
import { type BenchDatabase, openBenchDatabase } from './fixture';
import { ratePerSecond } from './rate';

const connections = 16;
const secondsEach = 5;

/** The most this machine commits durably: one narrow row a transaction, at the same connections. */
export async function bareCommits(url: string): Promise<number> {
  const pool = new Pool({ connectionString: url, max: connections });
  await pool.query(
    'create table if not exists ceiling (id bigint generated always as identity primary key, at timestamptz)',
  );
  const insert = { name: 'ceiling', text: 'insert into ceiling (at) values ($1)', values: [new Date()] };
  const rate = await ratePerSecond(connections, secondsEach, () => pool.query(insert));
  await pool.end();
  return rate;
}

function problem(entranceId: string, turn: number) {
  return {
    text: `楼道的灯坏了 ${turn} 天，晚上看不见台阶`,
    place: { nodeId: entranceId, floor: '3' },
    category: 'lighting',
    photos: [],
  };
}

export async function submits(bench: BenchDatabase): Promise<number> {
  const { db, close } = openDatabase({ url: bench.url, poolSize: connections });
  const quiet = { info() {}, error: (facts: unknown) => console.error(facts) };
  const call = serve('requests', everything, {
    db,
    log: quiet,
    clock: () => new Date(),
    newId: () => uuidv7(),
    photoLink: (_communityId, photoId) => ({ photoId, url: '', thumbUrl: '' }),
  });
  const rate = await ratePerSecond(connections, secondsEach, async (lane, turn) => {
    const who = bench.residents[(lane * 127 + turn * 16) % bench.residents.length] as string;
    const input = problem(bench.community.entranceId, turn);
    const reply = await call({ operation: 'report-issue', input, key: randomUUID() }, openId(who));
    if (!reply.ok) throw new Error(`submit: ${reply.code}`);
  });
  await close();
  return rate;
}

/** How many submits a second go through a function's handler, beside what the machine can commit at most. */
export const submitRate: Suite = {
  names: ['submit.rate'],
  async *run(): AsyncIterable<Figure> {
    const bench = await openBenchDatabase();
    try {
      const ceiling = await bareCommits(bench.url);
      yield atLeast('submit.rate', await submits(bench), 'a second', 0.25, ceiling);
    } finally {
      await bench.close();
    }
  },
};
