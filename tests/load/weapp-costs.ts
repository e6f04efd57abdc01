import { join } from 'node:path';

/** Where the measurements inside the engine leave their numbers. */
export const measured = {
  pages: join('dist', 'measured-pages.json'),
  boot: join('dist', 'measured-boot.json'),
};

/** What one page cost at worst, over all counts of items. */
export interface PageCost {
  /** The largest setData until the page came to rest. */
  firstBytes: number;
  firstCalls: number;
  largestTapBytes: number;
  nodes: number;
  depth: number;
  children: number;
}
