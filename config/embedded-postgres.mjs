// A real PostgreSQL 18 out of node_modules, for `npm start`, the tests and the bench: three servers, each with
// its own data, and one more for a test that stops it. The server is detached, so that a killed parent loses nothing; whoever comes next finds it.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { root, runtimeFolder, serverAccount, serverPrograms } from './postgres-place.mjs';
import { addUser, removeUser, withLock } from './postgres-users.mjs';

/**
 * Settings of every embedded server; durability is never traded for speed. Segments of its log are kept for use again: making a new one
 * holds up every commit meanwhile.
 */
const SETTINGS = {
  fsync: 'on',
  max_connections: '200',
  shared_buffers: '256MB',
  min_wal_size: '1GB',
  max_wal_size: '2GB',
  jit: 'off',
};

/**
 * Starts the server of a purpose, or joins the one that runs, and makes sure of its database `linli`.
 * With DATABASE_URL set, that server is used and nothing is started.
 * @param {{ purpose: string, settings?: Record<string, string> }} options settings take
 *   effect only when the server is not running yet.
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} stop ends the server when nobody else uses it.
 */
export async function startPostgres({ purpose, settings = {} }) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const place = describePlace(purpose);
  return withLock(place.folder, async () => {
    if (!existsSync(join(place.data, 'PG_VERSION'))) initialise(place);
    const port = runningPort(place) ?? (await launch(place, { ...SETTINGS, ...settings }));
    const url = `postgres://linli:${readFileSync(place.passwordFile, 'utf8')}@127.0.0.1:${port}/linli`;
    await createDatabase(url);
    addUser(place.folder);
    return { url, stop: () => stopWhenUnused(place) };
  });
}

/**
 * The process of the server of a purpose.
 * @param {string} purpose
 * @returns {number}
 */
export function postmasterOf(purpose) {
  return Number(readFileSync(join(describePlace(purpose).data, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/**
 * Ends the server of a purpose and removes its data.
 * @param {string} purpose
 */
export function removePostgres(purpose) {
  const place = describePlace(purpose);
  spawnProgram(place, 'pg_ctl', ['stop', '-D', place.data, '-m', 'immediate', '-w', '-t', '30']);
  rmSync(place.folder, { recursive: true, force: true });
}

function describePlace(purpose) {
  const folder = join(runtimeFolder(), `postgres-${purpose}`);
  mkdirSync(folder, { recursive: true });
  const account = serverAccount();
  return {
    folder,
    purpose,
    account,
    programs: serverPrograms(),
    // A folder of its own for the account: what lies beside it (password, lock) stays the owner's.
    home: join(folder, 'server'),
    data: join(folder, 'server', 'data'),
    passwordFile: join(folder, 'password'),
  };
}

function initialise(place) {
  console.log(`Creating the embedded PostgreSQL for '${place.purpose}'…`);
  rmSync(place.home, { recursive: true, force: true });
  mkdirSync(place.home, { recursive: true, mode: 0o700 });
  writeFileSync(place.passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 });
  const passwordCopy = join(place.home, 'password');
  writeFileSync(passwordCopy, readFileSync(place.passwordFile), { mode: 0o600 });
  place.account.own(place.home, passwordCopy);
  // Under another name until it is complete: a killed initdb must not pass for a database.
  const unfinished = `${place.data}.unfinished`;
  run(place, 'initdb', [
    `--pgdata=${unfinished}`,
    '--username=linli',
    `--pwfile=${passwordCopy}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  rmSync(passwordCopy);
  renameSync(unfinished, place.data);
}

/** The port of a live server on these data, by its pid file, or undefined. A leftover file is PostgreSQL's to judge. */
function runningPort(place) {
  const status = spawnProgram(place, 'pg_ctl', ['status', '-D', place.data]);
  if (status.status !== 0) return undefined;
  const lines = readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n');
  return lines[7]?.trim() === 'ready' ? Number(lines[3]) : undefined;
}

async function launch(place, settings) {
  // A server that is still starting or stopping, left by a killed parent, is ended first.
  spawnProgram(place, 'pg_ctl', ['stop', '-D', place.data, '-m', 'fast', '-w', '-t', '30']);
  const port = await freePort(place.folder);
  const options = {
    ...settings,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
  };
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}=${value === '' ? "''" : value}`);
  const log = join(place.home, 'log');
  run(place, 'pg_ctl', ['start', '-D', place.data, '-l', log, '-w', '-t', '60', '-o', flags.join(' ')], log);
  return port;
}

/** A port below the range that systems hand out by themselves, the same for a clone as long as it is free. */
async function freePort(folder) {
  const start = createHash('sha256').update(folder).digest().readUInt32BE(0);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 15_000 + ((start + attempt * 37) % 17_000);
    if (await isFree(port)) return port;
  }
  throw new Error('No free port between 15000 and 32000 for the embedded PostgreSQL.');
}

/**
 * Whether a port of the loopback address can be listened on.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function createDatabase(url) {
  const client = new pg.Client({ connectionString: url.replace(/\/linli$/, '/postgres') });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'linli'");
    if (found.rowCount === 0) await client.query('CREATE DATABASE linli');
  } finally {
    await client.end();
  }
}

async function stopWhenUnused(place) {
  await withLock(place.folder, async () => {
    if (removeUser(place.folder)) return;
    run(place, 'pg_ctl', ['stop', '-D', place.data, '-m', 'fast', '-w', '-t', '60']);
  });
}

function spawnProgram(place, program, args) {
  return spawnSync(join(place.programs, program), args, {
    cwd: place.home,
    ...place.account.ids,
    encoding: 'utf8',
    // The server outlives this process and must not hold its pipes: pg_ctl sends the server's words to the log.
    stdio: ['ignore', program === 'pg_ctl' && args[0] === 'start' ? 'ignore' : 'pipe', 'pipe'].map(
      (kind, index) => (index === 2 && args[0] === 'start' ? 'ignore' : kind),
    ),
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC', HOME: place.home },
  });
}

function run(place, program, args, log) {
  const result = spawnProgram(place, program, args);
  if (result.status === 0) return;
  const said =
    log && existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : `${result.stdout}${result.stderr}`;
  throw new Error(
    `${program} of the embedded PostgreSQL in ${root} failed: ${result.error?.message ?? said}`,
  );
}
