import { v7 as uuidv7 } from 'uuid';
import { readSessionKeys, signSession } from '../../cloud/platform/sessions';
import { serverFolder, startServer } from '../support/server-process';
import type { BenchDatabase } from './fixture';

const sessionKeys = 'bench:0123456789abcdef0123456789abcdef';

/** A server process of the bench's own, with its worker, and a signed-in session for each resident. */
export interface OwnServer {
  readonly port: number;
  readonly tokens: readonly string[];
  stop(): Promise<void>;
}

async function signIn(bench: BenchDatabase, called: string): Promise<string[]> {
  const keys = readSessionKeys(sessionKeys);
  const now = new Date();
  const { rows } = await bench.pool.query<{ id: string }>(`select id from person where call_name like $1`, [
    `${called}-%`,
  ]);
  const sessions = rows.map(({ id }) => ({ sessionId: uuidv7(), personId: id }));
  await bench.pool.query(
    `insert into session (id, person_id, created_at, expires_at)
     select s.id, s.person, now(), now() + interval '1 day' from unnest($1::uuid[], $2::uuid[]) as s(id, person)`,
    [sessions.map(({ sessionId }) => sessionId), sessions.map(({ personId }) => personId)],
  );
  return Promise.all(sessions.map((session) => signSession(keys, session, now)));
}

/** Starts the server as self-hosters do, on the bench's database; `called` are those who are signed in. */
export async function startOwnServer(bench: BenchDatabase, called = 'resident'): Promise<OwnServer> {
  const folder = serverFolder();
  const server = await startServer(bench.url, folder.path, { env: { LINLI_SESSION_KEYS: sessionKeys } });
  return {
    port: server.port,
    tokens: await signIn(bench, called),
    async stop() {
      await server.stop();
      folder.remove();
    },
  };
}
