import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import compiler from 'miniprogram-compiler';
import { ariaAttributes } from '../../config/aria-attributes';
import { builtFiles, measureBuild, sizeBars } from './support/measure-build';

const build = path.resolve('dist/weapp');
const read = (file: string) => fs.readFileSync(path.join(build, file), 'utf8');
const filesOf = (extension: string) => builtFiles(build).filter((file) => file.endsWith(extension));

describe('the packages keep their sizes', () => {
  const sizes = measureBuild(build);

  test('the main package', () => {
    expect(sizes.mainBytes).toBeLessThanOrEqual(sizeBars.mainBytes);
  });

  test.each(Object.entries(sizes.subpackageBytes))('the subpackage %s', (_root, bytes) => {
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(sizeBars.subpackageBytes);
  });

  test('all of them together', () => {
    expect(sizes.totalBytes).toBeLessThanOrEqual(sizeBars.totalBytes);
  });

  test('the shared templates', () => {
    expect(sizes.baseWxmlBytes).toBeLessThanOrEqual(sizeBars.baseWxmlBytes);
  });

  test('each picture', () => {
    const pictures = builtFiles(build).filter((file) => /\.(png|jpe?g|webp|gif|svg)$/.test(file));

    const heavy = pictures.filter((file) => fs.statSync(path.join(build, file)).size > 40_000);

    expect(heavy).toEqual([]);
  });
});

describe('old phones can run it', () => {
  test('the scripts speak ES2019, all of which iOS 12 and Chrome 78 parse', () => {
    const esCheck = path.resolve('node_modules/.bin/es-check');

    const said = execFileSync(esCheck, ['es2019', `${build}/**/*.js`, '--noColor'], { encoding: 'utf8' });

    expect(said).toContain('All files are ES10 compatible');
  });

  test('no expression looks behind, which is ES2018 but breaks the whole file on iOS before 16.4', () => {
    const lookingBehind = filesOf('.js').filter((file) => /\(\?<[=!]/.test(read(file)));

    expect(lookingBehind).toEqual([]);
  });
});

describe("WeChat's own compilers take it", () => {
  const options = { maxBuffer: 64 * 1024 * 1024 };

  test('every template compiles', () => {
    expect(compiler.wxmlToJs(build, options)).toContain('$gwx');
  });

  test('every style compiles, in the compiler of 2019 that refuses * and :is()', () => {
    const compiled = compiler.wxssToJs(build, options);

    for (const file of filesOf('.wxss')) expect(compiled).toContain(file);
  });
});

test('the schemas of the contract stay with the server, and so does what makes them', () => {
  const withSchemas = filesOf('.js').filter((file) => /ZodMini|badCharacters",abort/.test(read(file)));

  expect(withSchemas).toEqual([]);
});

test('home, which is configured apart for WeChat, has its name there and can be pulled down', () => {
  expect(JSON.parse(read('pages/home/index.json'))).toMatchObject({
    navigationBarTitleText: '邻里',
    enablePullDownRefresh: true,
  });
});

test('the aria attributes reach the templates', () => {
  const templates = read('base.wxml');

  const missing = Object.keys(ariaAttributes.View).filter(
    (attribute) => !templates.includes(`${attribute}="{{`),
  );

  expect(missing).toEqual([]);
});

test('nothing of this machine is left in the files', () => {
  const telling = builtFiles(build)
    .filter((file) => /\.(js|json|wxml|wxss|wxs)$/.test(file))
    .filter((file) => read(file).includes(process.cwd()));

  expect(telling).toEqual([]);
});
