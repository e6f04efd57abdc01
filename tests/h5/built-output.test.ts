import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

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
