// `npm start`: the whole of Linli on this machine, with demo people, at an address that it prints.
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { buildClient } from './build-client.mjs';
import { isFree, startPostgres } from './embedded-postgres.mjs';
import { endForgottenServer, noteServer, runningAddress } from './forgotten-server.mjs';
import { runtimeFolder } from './postgres-place.mjs';
import { run, start, typescript } from './run-command.mjs';

/** Where everything of this community lies; its demo photos too, so that filling and serving agree. */
const local = process.env.LINLI_LOCAL ?? runtimeFolder();
const FIRST_PORT = Number(process.env.PORT ?? 8787);
const READY_WAIT_MS = 60_000;
const STOP_WAIT_MS = 10_000;

const running = runningAddress();
if (running) {
  console.log(`Linli runs already: ${running}`);
  process.exit(0);
}
await endForgottenServer();

/** What must be stopped, newest first. */
const stops = [];
let isStopping = false;

async function stopAll(code) {
  if (isStopping) return;
  isStopping = true;
  for (const stop of stops.reverse()) await stop().catch((error) => console.error(error.message));
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(0));

try {
  const [database] = await Promise.all([openDatabase(), buildClient('h5')]);
  await startServer(database);
} catch (error) {
  console.error(error.message);
  await stopAll(1);
}

/** Demo people only in a database of our own, unless they are asked for. */
async function openDatabase() {
  const postgres = await startPostgres({ purpose: 'start' });
  stops.push(() => postgres.stop());
  const env = { DATABASE_URL: postgres.url, LINLI_LOCAL: local };
  await run('Migrating the database', typescript('cloud/server/migrate.ts'), env);
  const wantsDemo = !process.env.DATABASE_URL || process.env.LINLI_DEMO === '1';
  if (wantsDemo && (await isEmpty(postgres.url))) {
    console.log('Filling the demo community…');
    await run('Filling the demo community', typescript('cloud/server/demo/seed.ts'), env);
  }
  return env;
}

async function isEmpty(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT 1 FROM tree_node LIMIT 1')).rowCount === 0;
  } finally {
    await client.end();
  }
}

async function startServer(env) {
  const port = await firstFreePort();
  const address = `http://127.0.0.1:${port}`;
  const server = start(typescript('cloud/server/main.ts'), {
    ...env,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  stops.push(() => stopServer(server, ended));
  ended.then((code) => {
    if (isStopping) return;
    console.error(`The server ended by itself (exit code ${code}).`);
    stopAll(1);
  });
  const forget = noteServer(server.pid, address);
  stops.push(async () => forget());
  await untilItAnswers(address);
  if (!isStopping) console.log(`\nLinli is ready: ${address}\n(Ctrl-C stops it.)`);
}

async function firstFreePort() {
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port += 1) if (await isFree(port)) return port;
  throw new Error(`No free port from ${FIRST_PORT} to ${FIRST_PORT + 99}; set PORT.`);
}

async function untilItAnswers(address) {
  const giveUpAt = Date.now() + READY_WAIT_MS;
  while (!isStopping && Date.now() < giveUpAt) {
    const answers = await fetch(`${address}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    await setTimeout(100);
  }
  if (!isStopping)
    throw new Error(`The server did not answer at ${address} within ${READY_WAIT_MS / 1000} s.`);
}

async function stopServer(server, ended) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  const patience = new AbortController();
  const tooLong = setTimeout(STOP_WAIT_MS, undefined, { signal: patience.signal }).then(
    () => server.kill('SIGKILL'),
    () => undefined,
  );
  await Promise.race([ended, tooLong]);
  patience.abort();
}
