import fs from 'node:fs';
import path from 'node:path';
import { sourceFiles } from '../architecture/source-files';
import { builtFiles } from './support/measure-build';

const build = path.resolve('dist/weapp');
const read = (file: string) => fs.readFileSync(path.join(build, file), 'utf8');
const app = JSON.parse(read('app.json'));
const pages: string[] = [
  ...app.pages,
  ...app.subPackages.flatMap(({ root, pages }: { root: string; pages: string[] }) =>
    pages.map((page) => `${root}/${page}`),
  ),
];
const source = sourceFiles(['src'], /\.tsx?$/);
const navigating = 'src/phone/navigate.ts';
const routes = fs.readFileSync(navigating, 'utf8');

/** What WeChat's audit looks at before it lets a mini-program in, as far as files can tell. */
describe('WeChat’s audit', () => {
  test.each(pages)('somebody can come to %s', (page) => {
    const [, name] = new RegExp(`(\\w+): '/${page}'`).exec(routes) ?? [];
    const isTab = app.tabBar.list.some(({ pagePath }: { pagePath: string }) => pagePath === page);

    const ways = source.filter(({ path, text }) => path !== navigating && text.includes(`'${name}'`));

    expect(isTab || ways.length > 0).toBe(true);
  });

  test('it loads what it needs only, and fetches ahead no more than 2 MB for a page', () => {
    expect(app.lazyCodeLoading).toBe('requiredComponents');
    const ahead = Object.values<{ packages: string[] }>(app.preloadRule).map(({ packages }) =>
      builtFiles(build)
        .filter((file) => packages.some((root) => file.startsWith(`${root}/`)))
        .reduce((sum, file) => sum + fs.statSync(path.join(build, file)).size, 0),
    );

    expect(Math.min(...ahead)).toBeGreaterThan(0);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(2 * 1024 * 1024);
  });

  test('it asks where somebody is only if it declares so', () => {
    const locating =
      /\b(getLocation|getFuzzyLocation|chooseLocation|choosePoi|chooseAddress|onLocationChange|startLocationUpdate(?:Background)?)\b/g;

    const used = new Set(source.flatMap(({ text }) => text.match(locating) ?? []));

    expect([...used].sort()).toEqual([...(app.requiredPrivateInfos ?? [])].sort());
  });

  test('it calls nothing that WeChat has given up', () => {
    const givenUp =
      /Taro\.(getSystemInfo(?:Sync|Async)?|getUserInfo|getUserProfile|createCanvasContext|canIUse\('button\.open-type\.getUserInfo'\)|stopRecord|startRecord|playVoice|saveFile|getFileInfo|openBluetoothAdapterSync)\b/;

    expect(source.filter(({ text }) => givenUp.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('it speaks to servers over https only', () => {
    const plain = builtFiles(build)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => read(file).match(/http:\/\/[^'"`\s]+/g) ?? [])
      .filter((address) => !address.startsWith('http://www.w3.org/'));

    expect(plain).toEqual([]);
  });

  test('what is pressed shows it by a hover class, for :active sticks on a phone', () => {
    const styles = sourceFiles(['src'], /\.scss$/);

    expect(styles.length).toBeGreaterThan(0);
    expect(styles.filter(({ text }) => text.includes(':active')).map(({ path }) => path)).toEqual([]);
  });

  test.each([
    ['Image', 'says how it fills its frame', /\bmode=/],
    ['ScrollView', 'rolls on after the finger', /\benhanced\b/],
  ])('each %s %s', (tag, _what, attribute) => {
    const drawn = source.flatMap(({ text }) => text.match(new RegExp(`<${tag}\\s[^]*?>`, 'g')) ?? []);

    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter((element) => !attribute.test(element))).toEqual([]);
  });
});
