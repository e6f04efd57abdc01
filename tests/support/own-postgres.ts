import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);
const purpose = `own-${process.pid}`;

/** A PostgreSQL that a test may stop, with a database of today's schema. */
export interface OwnPostgres {
  /** Of the database. */
  readonly url: string;
  /** Stops it as a power cut would: nothing is finished, nobody is told. */
  crash(): void;
  /** Starts it again, on the same data and at the same address. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts one; it takes some seconds. */
export async function openOwnPostgres(): Promise<OwnPostgres> {
  const command = async (what: string) => {
    const env = { ...process.env };
    delete env.DATABASE_URL;
    const { stdout } = await run(process.execPath, ['config/own-postgres.mjs', what, purpose], { env });
    return stdout.trim().split('\n').at(-1) ?? '';
  };
  const start = async () =>
    JSON.parse(await command('start')) as { url: string; template: string; processId: number };
  let server = await start();
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database own template ${server.template}`);
  await client.end();
  const url = new URL(server.url);
  url.pathname = '/own';
  return {
    url: url.href,
    crash: () => void process.kill(server.processId, 'SIGQUIT'),
    async start() {
      server = await start();
    },
    remove: async () => void (await command('remove')),
  };
}
