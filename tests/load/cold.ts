import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, median, rounded, type Suite } from './figure';

const folder = 'dist/cloud';
const runs = 9;
const maxBytes = 1024 * 1024;

/** The photos' function loads an image library; all others must be there sooner. */
function barOf(name: string): number {
  return name === 'photos' ? 400 : 100;
}

function requireMs(file: string): number {
  const code = `const t = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - t)`;
  return Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' }));
}

/** How long a fresh process needs to load each function's bundle, which is what a person waits for at a cold start. */
export const cold: Suite = {
  names: ['cold.'],
  async *run(): AsyncIterable<Figure> {
    execFileSync(process.execPath, ['config/build-cloud.mjs'], { stdio: 'ignore' });
    for (const name of readdirSync(folder).sort()) {
      const file = join(process.cwd(), folder, name, 'index.js');
      const bytes = statSync(file).size;
      const ms = median(Array.from({ length: runs }, () => requireMs(file)));
      const bar = barOf(name);
      yield {
        name: `cold.${name}`,
        value: rounded(ms),
        unit: 'ms',
        bar: `<= ${bar} ms, <= 1 MB`,
        holds: ms <= bar && bytes <= maxBytes,
        also: { bytes },
      };
    }
  },
};
