import { existsSync, readFileSync } from 'node:fs';
import { moveNames } from '../../cloud/contract/requests/lifecycle';
import { roles } from '../../cloud/contract/shared/roles';
import { sourceFiles } from './source-files';

const readme = readFileSync('README.md', 'utf8');
const domain = readFileSync('docs/domain.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const namedIn = (text: string, pattern: RegExp) => [...new Set(text.match(pattern))].sort();

test('the README names every variable that is read, and no other', () => {
  const variable = /\b(?:LINLI|WECHAT)_[A-Z_]+\b/g;
  const sources = [...sourceFiles(['cloud'], /\.ts$/), ...sourceFiles(['config'], /start\.mjs$/)];

  expect(namedIn(readme, variable)).toEqual(namedIn(sources.map(({ text }) => text).join('\n'), variable));
});

test('every command, file and folder that the README names is there', () => {
  const commands = namedIn(readme, /(?<=`npm run )[a-z:-]+/g).filter((one) => !(one in scripts));
  const paths = namedIn(readme, /(?<=`|\()(?:src|cloud|tests|config|docs)\/[\w./-]*(?=`|\))/g);

  expect(commands).toEqual([]);
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((one) => !existsSync(one))).toEqual([]);
});

test('the domain page names every move of the table and every role', () => {
  const words = new Set(domain.match(/\w+/g));

  expect([...moveNames, ...roles].filter((one) => !words.has(one))).toEqual([]);
});
