import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Estate } from './support/visitors';

const build = path.resolve('dist/h5');

test('the scripts for browsers speak ES2019, all of which iOS 12 and Chrome 78 parse', () => {
  const esCheck = path.resolve('node_modules/.bin/es-check');

  const said = execFileSync(esCheck, ['es2019', `${build}/**/*.js`, '--noColor'], { encoding: 'utf8' });

  expect(said).toContain('All files are ES10 compatible');
});

test('no expression looks behind, which breaks the whole file on iOS before 16.4', () => {
  const scripts = fs.readdirSync(path.join(build, 'js')).filter((file) => file.endsWith('.js'));

  const lookingBehind = scripts.filter((file) =>
    /\(\?<[=!]/.test(fs.readFileSync(path.join(build, 'js', file), 'utf8')),
  );

  expect(lookingBehind).toEqual([]);
});

test("the desk's first page on a desktop comes with at most 250 kB of JavaScript, gzipped", async () => {
  const estate = await Estate.open();
  const desk = await estate.phoneOf('liufang', 'first-page', { width: 1280, height: 800 });
  const scripts = new Set<string>();
  desk.page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });

  await desk.open('/packages/staff/workbench/index');
  await desk.sees('点左边一件，在这里办');

  await estate.close();
  const bytes = [...scripts].map((script) => gzipSync(fs.readFileSync(path.join(build, script))).length);
  expect(bytes.length).toBeGreaterThan(1);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(250_000);
}, 60_000);
