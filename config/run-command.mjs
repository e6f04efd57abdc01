// Child processes of the scripts: the package's own programs, started by this very Node.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './postgres-place.mjs';

const require = createRequire(import.meta.url);

/** The arguments that run a TypeScript file under this Node. */
export const typescript = (file) => ['--import', 'tsx', file];

/** The arguments that run a program of an installed package, without a shell or npx between. */
export function program(packageName, name = packageName) {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = require(manifest);
  return [join(dirname(manifest), typeof bin === 'string' ? bin : bin[name])];
}

/**
 * Starts Node with the arguments; what it prints goes through.
 * @param {string[]} args
 * @param {Record<string, string>} env added to this process's environment
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function start(args, env = {}, stdio = ['ignore', 'inherit', 'inherit']) {
  return spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio });
}

/**
 * Runs Node to its end.
 * @returns {Promise<number>} its exit code; 1 when a signal ended it.
 */
export function codeOf(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = start(args, env);
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs Node to its end and says what failed.
 * @throws when it does not end well.
 */
export async function run(what, args, env = {}) {
  const code = await codeOf(args, env);
  if (code !== 0) throw new Error(`${what} failed (exit code ${code}).`);
}

/** Runs Node to its end without its words, which are shown only when it fails. */
export function runQuietly(what, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = start(args, env, ['ignore', 'pipe', 'pipe']);
    const words = [];
    child.stdout.on('data', (chunk) => words.push(chunk));
    child.stderr.on('data', (chunk) => words.push(chunk));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(words));
      reject(new Error(`${what} failed (exit code ${code}).`));
    });
  });
}
