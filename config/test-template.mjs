// A database with the migrated schema, from which each test file clones its own in about 70 ms.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from './postgres-place.mjs';
import { isAlive } from './postgres-users.mjs';

/** Any number, the same for all runs: two of them must not build the template at once. */
const BUILD_LOCK = 20_260_612;

/**
 * Builds the template unless one of the same migrations is there, and removes what killed runs left.
 * @param {string} serverUrl
 * @returns {Promise<string>} the template's name.
 */
export async function prepareTemplate(serverUrl) {
  const name = `linli_template_${hashOfSchema()}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [BUILD_LOCK]);
    await dropLeftovers(client, name);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await build(client, serverUrl, name);
  } finally {
    await client.end();
  }
  return name;
}

async function build(client, serverUrl, name) {
  const unfinished = `${name}_unfinished`;
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${unfinished}`);
  const url = new URL(serverUrl);
  url.pathname = `/${unfinished}`;
  const migration = spawnSync(process.execPath, ['--import', 'tsx', join('cloud', 'server', 'migrate.ts')], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url.href },
    encoding: 'utf8',
  });
  if (migration.status !== 0)
    throw new Error(`The migrations failed:\n${migration.stdout}${migration.stderr}`);
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

/** Test databases carry the id of their process; a template is stale once the migrations changed. */
async function dropLeftovers(client, current) {
  const { rows } = await client.query(
    "SELECT datname FROM pg_database WHERE datname ~ '^linli_(test|template)_'",
  );
  for (const { datname } of rows) {
    const owner = /^linli_test_(\d+)_/.exec(datname)?.[1];
    const isNeeded = owner ? isAlive(Number(owner)) : datname.startsWith(current);
    if (!isNeeded) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

function hashOfSchema() {
  const hash = createHash('sha256');
  for (const folder of ['cloud/migrations', 'cloud/platform', 'cloud/server']) {
    const path = join(root, folder);
    const files = existsSync(path) ? readdirSync(path).sort() : [];
    const isSchema = (file) => folder === 'cloud/migrations' || file.startsWith('migrate');
    for (const file of files.filter(isSchema)) hash.update(file).update(readFileSync(join(path, file)));
  }
  return hash.digest('hex').slice(0, 12);
}
