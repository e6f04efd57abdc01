import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { arrives } from './support/looking';
import { layPages, visits } from './support/pages';
import { Estate } from './support/visitors';

let estate: Estate;
let laid: Awaited<ReturnType<typeof layPages>>;

beforeAll(async () => {
  estate = await Estate.open();
  laid = await layPages(estate);
}, 60_000);
afterAll(() => estate.close());

/** A task of the hall, which the demo does not have, and a browser's code, which lives for minutes and has a journey of its own. */
const notInTheDemo = ['/packages/hall-desk/task/index', '/packages/staff/confirm-sign-in/index'];

it('opens every page that there is', () => {
  const paths = visits.flatMap(([, , pages]) => pages(laid).map(([, path]) => path.split('?')[0]));
  const opened = new Set([...paths, ...notInTheDemo]);
  const folders = ['pages', ...readdirSync('src/packages').map((one) => join('packages', one))];
  const pages = folders.flatMap((folder) =>
    readdirSync(join('src', folder)).map((page) => `/${folder}/${page}/index`),
  );

  expect(pages.filter((page) => existsSync(`src${page}.config.ts`) && !opened.has(page))).toEqual([]);
});

describe.each([
  ['ordinary', { isElder: false, width: 390 }],
  ['elder', { isElder: true, width: 390 }],
  ['narrow', { isElder: false, width: 320 }],
  ['narrow-elder', { isElder: true, width: 320 }],
  ['desktop', { isElder: false, width: 1280 }],
])('on a phone or screen that is %s', (name, look) => {
  it.each(visits)(
    '%s can read and reach every page',
    async (_who, person, pages) => {
      const visitor = await estate.phoneOf(person, name, look);
      const faults: string[] = [];
      for (const [page, path, words] of pages(laid)) {
        await visitor.open(path);
        await arrives(visitor.page, path);
        await visitor.sees(words);
        faults.push(...(await visitor.look(page)));
      }

      expect(faults).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
    60_000,
  );
});
