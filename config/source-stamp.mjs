// Whether an output is as old as its sources: a hash of them, kept beside the output.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './postgres-place.mjs';

/** What the mini-program is built from. */
export const clientSources = [
  'src',
  'cloud/contract',
  'config',
  'package-lock.json',
  'babel.config.js',
  'tsconfig.json',
];

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/**
 * A hash of the files and of what else decides the output.
 * @param {string[]} sources files and folders, relative to the clone
 * @param {Record<string, string>} settings variables that the build reads
 */
export function hashOf(sources, settings = {}) {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const file of sources.flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Builds an output unless it is there and was built from the same.
 * @param {string} output folder relative to the clone; the stamp lies below `.local/`, as the folder is shipped
 * @param {string} hash
 * @param {() => Promise<void>} build throws when it fails; the stamp is written only afterwards
 * @returns {Promise<boolean>} whether it built.
 */
export async function buildOnce(output, hash, build) {
  const stamp = join(root, '.local', `built-${output.replaceAll('/', '-')}`);
  const isBuilt = existsSync(stamp) && existsSync(join(root, output)) && readFileSync(stamp, 'utf8') === hash;
  if (isBuilt) return false;
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
