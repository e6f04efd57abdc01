import ts from 'typescript';
import { lineCount, parse, type SourceFile, sourceFiles, visit } from './source-files';

const code = /\.(ts|tsx|mjs|cjs|scss)$/;
const files = sourceFiles(['src', 'cloud', 'config', 'tests'], code);
const scripts = files.filter(({ path }) => /\.tsx?$/.test(path));

/** The cap of a file, in lines. */
function cap(path: string): number {
  if (/^src\/(pages|packages)\/.*\/index\.tsx$/.test(path)) return 120;
  if (/^cloud\/functions\//.test(path)) return 10;
  return 250;
}

const MAX_FUNCTION_LINES = 40;

/** Functions of a file, named by their place, with the lines that their bodies take. */
function functionsOf(file: SourceFile): { place: string; lines: number }[] {
  const tree = parse(file);
  const found: { place: string; lines: number }[] = [];
  visit(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
    const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
    found.push({ place: `${file.path}:${first + 1}`, lines: last - first + 1 });
  });
  return found;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

test('no file is longer than its kind may be', () => {
  const tooLong = files
    .map(({ path, text }) => ({ path, lines: lineCount(text), cap: cap(path) }))
    .filter((file) => file.lines > file.cap);

  expect(tooLong).toEqual([]);
});

test('no function of what ships is longer than a screen', () => {
  const shipped = scripts.filter(({ path }) => /^(src|cloud)\//.test(path));

  const tooLong = shipped.flatMap(functionsOf).filter(({ lines }) => lines > MAX_FUNCTION_LINES);

  expect(tooLong).toEqual([]);
});

test('the median and the ninth decile of file lengths are known', () => {
  const lengths = scripts
    .filter(({ path }) => /^(src|cloud)\//.test(path))
    .map(({ text }) => lineCount(text));

  const median = quantile(lengths, 0.5);
  const ninthDecile = quantile(lengths, 0.9);

  process.stdout.write(
    `${lengths.length} files: median ${median} lines, ninth decile ${ninthDecile} (aims 60, 150)\n`,
  );
  expect(median).toBeGreaterThan(0);
});
