import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { readSessionKeys, signSession } from '../../cloud/platform/sessions';
import type { BenchDatabase } from './fixture';

const sessionKeys = 'bench:0123456789abcdef0123456789abcdef';

/** A server process of the bench's own, with its worker, and a signed-in session for each resident. */
export interface OwnServer {
  readonly port: number;
  readonly tokens: readonly string[];
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0));
    });
  });
}

async function signIn(bench: BenchDatabase): Promise<string[]> {
  const keys = readSessionKeys(sessionKeys);
  const now = new Date();
  const { rows } = await bench.pool.query<{ id: string }>(
    `select id from person where call_name like 'resident-%'`,
  );
  const sessions = rows.map(({ id }) => ({ sessionId: uuidv7(), personId: id }));
  await bench.pool.query(
    `insert into session (id, person_id, created_at, expires_at)
     select s.id, s.person, now(), now() + interval '1 day' from unnest($1::uuid[], $2::uuid[]) as s(id, person)`,
    [sessions.map(({ sessionId }) => sessionId), sessions.map(({ personId }) => personId)],
  );
  return Promise.all(sessions.map((session) => signSession(keys, session, now)));
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (let look = 0; look < 300 && child.exitCode === null; look += 1) {
    const isReady = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}

/** Starts the server as self-hosters do, on the bench's database. */
export async function startOwnServer(bench: BenchDatabase): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: bench.url,
    PORT: String(port),
    LINLI_LOCAL: folder,
    LINLI_SESSION_KEYS: sessionKeys,
    LOG_LEVEL: 'error',
  };
  const command = ['--import', 'tsx', 'cloud/server/main.ts'];
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  await untilReady(`http://127.0.0.1:${port}`, child);
  return {
    port,
    tokens: await signIn(bench),
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
