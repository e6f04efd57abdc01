import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient } from '../../config/build-client.mjs';
import { measureBuild, sizeBars } from '../weapp/support/measure-build';
import { atMost, type Figure, rounded, type Suite } from './figure';
import { measured, type PageCost } from './weapp-costs';

/** PLATFORM's bars of one page; Taro's own root adds one level. */
const bars: PageCost = {
  firstBytes: 64 * 1024,
  firstCalls: 3,
  largestTapBytes: 8 * 1024,
  nodes: 800,
  depth: 21,
  children: 60,
};

function* sizes(): Iterable<Figure> {
  const { mainBytes, subpackageBytes } = measureBuild('dist/weapp');
  yield atMost('weapp.main', mainBytes, 'bytes', sizeBars.mainBytes);
  for (const [root, bytes] of Object.entries(subpackageBytes))
    yield atMost(`weapp.${root.split('/').at(-1)}`, bytes, 'bytes', sizeBars.subpackageBytes);
}

function* pages(costs: Record<string, PageCost>): Iterable<Figure> {
  for (const [page, cost] of Object.entries(costs)) {
    const names = Object.keys(bars) as (keyof PageCost)[];
    const share = Math.max(...names.map((name) => cost[name] / bars[name]));
    yield {
      name: `weapp.page.${page}`,
      value: rounded(share),
      unit: 'of the nearest bar',
      bar: names.map((name) => `${name} <= ${bars[name]}`).join(', '),
      holds: share <= 1,
      also: { ...cost },
    };
  }
}

/** What the built mini-program weighs, how soon it is there, and what its pages cost. */
export const weapp: Suite = {
  names: ['weapp.'],
  async *run(): AsyncIterable<Figure> {
    await buildClient('weapp');
    await buildClient('weapp-http');
    await buildClient('hello-weapp');
    yield* sizes();
    const jest = join('node_modules', 'jest', 'bin', 'jest.js');
    const run = spawnSync(process.execPath, [jest, '-c', 'config/jest-load.config.cjs', '--runInBand'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'test', TZ: 'Asia/Shanghai' },
    });
    if (run.status !== 0) throw new Error(`measuring in the engine failed:\n${run.stdout}${run.stderr}`);
    const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
    const { homeMs, helloMs } = read(measured.boot) as { homeMs: number; helloMs: number };
    const ratio = homeMs / helloMs;
    yield {
      name: 'weapp.boot',
      value: rounded(homeMs),
      unit: 'ms',
      ceiling: rounded(helloMs),
      ratio: rounded(ratio),
      bar: '<= 1.5 of hello world',
      holds: ratio <= 1.5,
    };
    yield* pages(read(measured.pages) as Record<string, PageCost>);
  },
};
