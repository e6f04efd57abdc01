import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { fileRequest } from '../../cloud/features/requests/file-request';
import type { Tables } from '../../cloud/platform/database/tables';
import { gather } from '../../cloud/platform/gather';
import { loadCaller } from '../../cloud/platform/queries/load-caller';
import type { Serve } from '../../cloud/platform/serve';
import { openId } from '../support/serving';
import { atLeast, type Figure, type Suite } from './figure';
import { type BenchDatabase, openBenchDatabase } from './fixture';
import { openInProcess } from './in-process';
import { ratesByTurns } from './rate';

const connections = 16;
const measured = { turns: 4, seconds: 2 };

/** The most this machine commits durably: one narrow row a transaction. */
async function bareCommit(pool: Pool): Promise<() => Promise<unknown>> {
  await pool.query(
    'create table ceiling (id bigint generated always as identity primary key, at timestamptz)',
  );
  const insert = { name: 'ceiling', text: 'insert into ceiling (at) values ($1)', values: [new Date()] };
  return () => pool.query(insert);
}

/** What a resident reports in the bench: a dark stairwell, in words of the usual length. */
export function problem(entranceId: string, turn: number) {
  return {
    text: `楼道的灯坏了 ${turn} 天，晚上看不见台阶`,
    place: { nodeId: entranceId, floor: '3' },
    category: 'lighting',
    photos: [],
  };
}

/** Another resident for each turn of each lane. */
function residentAt(bench: BenchDatabase, lane: number, turn: number): string {
  return bench.residents[(lane * 127 + turn * connections) % bench.residents.length] as string;
}

function throughHandler(bench: BenchDatabase, call: Serve) {
  return async (lane: number, turn: number) => {
    const input = problem(bench.community.entranceId, turn);
    const who = openId(residentAt(bench, lane, turn));
    const reply = await call({ operation: 'report-issue', input, key: uuidv7() }, who);
    if (!reply.ok) throw new Error(`submit: ${reply.code}`);
  };
}

/** The two statements of a submit as the handler sends them, caught before they leave, each with the one row that it got. */
async function statementsOf(bench: BenchDatabase) {
  const caught: { sql: string; parameters: readonly unknown[] }[] = [];
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log({ query }) {
      caught.push(query);
    },
  });
  const now = new Date();
  const asked = { now, today: now.toISOString().slice(0, 10), key: 'a-key-of-some-length', scopeId: null };
  await loadCaller(db, openId('resident-1'), asked);
  const { communityId, entranceId } = bench.community;
  const caller = {
    personId: bench.community.id.chen,
    callName: '',
    homeCommunityId: communityId,
    homePlaceId: entranceId,
    homeSettings: {},
    grants: [],
  };
  const command = {
    scopeId: communityId,
    personId: caller.personId,
    key: asked.key,
    operation: '',
    inputHash: Buffer.alloc(32),
  };
  const { text, ...rest } = problem(entranceId, 1);
  const draft = { ...rest, kind: 'issue', title: text, body: text, onBehalfOf: 'self' } as const;
  const photoLink = (_communityId: string, photoId: string) => ({ photoId, url: '', thumbUrl: '' });
  // Nothing comes back from nowhere, so the use case refuses in the end; what it sent is what we are after.
  await fileRequest(draft, { caller, now, newId: () => uuidv7(), db, photoLink, command }).catch(
    () => undefined,
  );
  const [first, second] = caught.slice(0, 2).map(({ sql, parameters: [rows] }) => ({
    sql,
    row: JSON.parse(String(rows))[0],
  }));
  if (!first || !second) throw new Error('a submit is no longer two statements');
  return { caller: first, insert: second };
}

/** Sends rows to a statement as the handlers do: together, while others are under way. */
function sendBare(name: string, text: string) {
  return gather<Pool, object, Record<string, unknown>>(async (pool, rows) => {
    const values = [JSON.stringify(rows.map((row, turn) => ({ ...row, turn })))];
    return (await pool.query({ name, text, values })).rows;
  });
}

async function sentBare(bench: BenchDatabase, pool: Pool) {
  const { caller, insert } = await statementsOf(bench);
  const readCaller = sendBare('caller', caller.sql);
  const writeRequest = sendBare('insert', insert.sql);
  return async (lane: number, turn: number) => {
    const person = await readCaller(pool, { ...caller.row, subject: residentAt(bench, lane, turn) });
    const row = { ...insert.row, id: uuidv7(), key: uuidv7(), requester_id: person.personId };
    const receipt = await writeRequest(pool, row);
    if (!receipt) throw new Error('the bare statement stored nothing');
  };
}

/** How many submits a second go through a function's handler, beside what the machine commits and beside the same SQL alone. */
export const submitRate: Suite = {
  names: ['submit.rate', 'submit.sql'],
  async *run(server): AsyncIterable<Figure> {
    const bench = await openBenchDatabase(server);
    const { handler, close } = openInProcess(bench.url, connections);
    const pool = new Pool({ connectionString: bench.url, max: connections, idleTimeoutMillis: 0 });
    try {
      const rates = await ratesByTurns(connections, measured, {
        commits: await bareCommit(pool),
        submits: throughHandler(bench, handler('requests')),
        bare: await sentBare(bench, pool),
      });
      yield atLeast('submit.rate', rates.submits, 'a second', 0.25, rates.commits);
      yield atLeast('submit.sql', rates.submits, 'a second', 0.7, rates.bare);
    } finally {
      await pool.end();
      await close();
      await bench.close();
    }
  },
};
