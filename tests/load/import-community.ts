import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookOf } from '../support/workbooks';
import { atMost, type Figure, type Suite } from './figure';
import { type BenchDatabase, openBenchDatabase } from './fixture';
import type { ImportReport } from './import-once';

const households = 3000;
const workers = 145;
const rules = 500;
const secondsBar = 10;
const memoryBar = 400;
const community = '古荡街道/樟树里社区';

const phoneOf = (worker: number) => `139${String(worker).padStart(8, '0')}`;
const count = <Item>(length: number, make: (place: number) => Item) =>
  Array.from({ length }, (_, place) => make(place));

/** A community in which every household has a door of its own in the tree: more rows than any community of so many people. */
function largeCommunity(): Buffer {
  const gridOf = (building: number) => `网格 ${building % 6}`;
  const buildings = count(50, (place) => ['楼栋', `${100 + place} 栋`, '', gridOf(place), '', '']);
  const doors = count(households, (place) => {
    const building = place % 50;
    return ['单元', `${place} 号`, '', `${community}/${gridOf(building)}/${100 + building} 栋`, '1', ''];
  });
  const codes = count(100, (place) => [`kind-${place}`, `类别 ${place}`, '反映问题', '一般', '否', '灯 水']);
  return workbookOf({
    tree: [...count(6, (place) => ['网格', `网格 ${place}`, '', community, '', '']), ...buildings, ...doors],
    units: count(20, (place) => [`单位 ${place}`, '物业', '', '']),
    categories: codes,
    people: count(workers, (place) => {
      const isMember = place % 2 === 0;
      const unit = isMember ? `单位 ${place % 20}` : '';
      return [`人 ${place}`, '', phoneOf(place), isMember ? '单位成员' : '网格员', community, unit, '', ''];
    }),
    duties: count(rules, (place) => [
      `${community}/网格 ${place % 5}`,
      `类别 ${Math.floor(place / 5)}`,
      place % 3 === 0 ? '网格员' : `单位 ${place % 20}`,
    ]),
    shifts: count(70, (place) => [community, phoneOf(place), '周一', `${String(place % 24)}:00`, '23:59']),
  });
}

function importIn(bench: BenchDatabase, file: Buffer): ImportReport {
  const folder = mkdtempSync(join(tmpdir(), 'linli-import-'));
  const path = join(folder, 'file.xlsx');
  writeFileSync(path, file);
  try {
    const script = join(__dirname, 'import-once.ts');
    const printed = execFileSync(process.execPath, ['--import', 'tsx', script, bench.url, path]);
    return JSON.parse(printed.toString()) as ImportReport;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How long a whole community takes from a file to a working state, and what a file that is much too long costs. */
export const importCommunity: Suite = {
  names: ['import.community', 'import.refused'],
  async *run(server): AsyncIterable<Figure> {
    const bench = await openBenchDatabase(server);
    try {
      // What all communities share is this administrator's to bring as well.
      await bench.pool.query(
        `update role_grant set node_id = (select parent_id from tree_node where id = node_id) where role = 'administrator'`,
      );
      const { end, seconds, peakMb } = importIn(bench, largeCommunity());
      const figure = atMost('import.community', seconds, 's', secondsBar);
      yield {
        ...figure,
        bar: `${figure.bar}, <= ${memoryBar} MB`,
        holds: figure.holds && end === 'done' && peakMb <= memoryBar,
        also: { peakMb: Math.round(peakMb), households, workers, rules },
      };
      const long = workbookOf({
        tree: count(100_000, (place) => ['单元', `${place} 号`, '', '8 栋', '1', '']),
      });
      const refused = importIn(bench, long);
      yield {
        ...atMost('import.refused', refused.peakMb, 'MB', memoryBar),
        holds: refused.end === 'TOO_LARGE' && refused.peakMb <= memoryBar,
        also: { rows: 100_000, seconds: refused.seconds },
      };
    } finally {
      await bench.close();
    }
  },
};
