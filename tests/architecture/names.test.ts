import { sourceFiles } from './source-files';

const files = sourceFiles(['src', 'cloud', 'config', 'tests'], /\.(ts|tsx|mjs|cjs|scss)$/);

/** Names that say nothing, and so gather everything. */
const forbidden = ['utils', 'util', 'helpers', 'helper', 'misc', 'common', 'data', 'info', 'manager', 'base'];

/** The parts of a path below its first folder, without the endings of the file's name. */
function names(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((part) => part.split('.')[0] ?? part);
}

test('no file or folder bears a name that says nothing', () => {
  const bad = files.filter(({ path }) => names(path).some((name) => forbidden.includes(name)));

  expect(bad.map(({ path }) => path)).toEqual([]);
});

test('files and folders are in kebab-case', () => {
  const kebab = /^([a-z0-9]+(-[a-z0-9]+)*)?$/;

  const bad = files.filter(({ path }) => names(path).some((name) => !kebab.test(name)));

  expect(bad.map(({ path }) => path)).toEqual([]);
});
