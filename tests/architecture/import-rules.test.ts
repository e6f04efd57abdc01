import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** The rules broken by the code below a folder, each once. */
function brokenRules(folder: string): string[] {
  const options = [
    '--config',
    join(root, 'config/dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'src',
    'cloud',
  ];
  const cruise = spawnSync(process.execPath, [program, ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  const { summary } = JSON.parse(cruise.stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
  };
  if (summary.totalCruised === 0) throw new Error(`Nothing was read below ${folder}`);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** Imports that the layout forbids: by which rule, from where, and a file or package. */
const forbidden: [rule: string, from: string, to: string][] = [
  ['packages-are-strangers', 'src/packages/hall/a.ts', 'src/packages/staff/b.ts'],
  ['pages-compose', 'src/pages/home/a.ts', 'src/pages/wall/b.ts'],
  ['client-features-are-strangers', 'src/features/bookings/a.ts', 'src/features/requests/b.ts'],
  ['ui-knows-no-domain', 'src/ui/words.ts', 'src/copy/b.ts'],
  ['ui-knows-no-domain', 'src/ui/person.ts', 'src/session/b.ts'],
  ['ui-knows-no-domain', 'src/ui/contract.ts', 'cloud/contract/c.ts'],
  ['phone-is-the-ground', 'src/phone/a.ts', 'src/features/requests/b.ts'],
  ['session-below-features', 'src/session/a.ts', 'src/features/requests/b.ts'],
  ['copy-is-words', 'src/copy/a.ts', 'src/phone/b.ts'],
  ['client-sees-the-contract', 'src/phone/cloud.ts', 'cloud/platform/b.ts'],
  ['client-without-server-packages', 'src/phone/hono.ts', 'hono'],
  ['contract-is-alone', 'cloud/contract/a.ts', 'cloud/platform/b.ts'],
  ['contract-imports-zod', 'cloud/contract/days.ts', 'dayjs'],
  ['platform-is-the-ground', 'cloud/platform/a.ts', 'cloud/community/b.ts'],
  ['community-below-features', 'cloud/community/a.ts', 'cloud/features/requests/b.ts'],
  ['cloud-features-are-strangers', 'cloud/features/bookings/a.ts', 'cloud/features/requests/b.ts'],
  ['migrations-stand-alone', 'cloud/migrations/a.ts', 'cloud/platform/b.ts'],
  ['nobody-imports-entries', 'cloud/features/requests/a.ts', 'cloud/server/b.ts'],
  ['sql-in-queries-only', 'cloud/features/requests/driver.ts', 'pg'],
  ['sql-in-queries-only', 'cloud/community/builder.ts', 'kysely'],
  ['no-missing', 'cloud/community/lost.ts', './nowhere'],
];

/** Writes a file that imports another or a package, and the other. */
function write(folder: string, from: string, to: string): void {
  const isFile = to.includes('/') && !to.startsWith('.');
  const target = isFile ? `${'../'.repeat(from.split('/').length - 1)}${to.replace(/\.ts$/, '')}` : to;
  const texts = {
    [from]: `import * as b from '${target}';\nexport const a = b;`,
    ...(isFile ? { [to]: 'export {};' } : {}),
  };
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('nothing imports what it may not', () => {
  expect(brokenRules(root)).toEqual([]);
});

describe('in a tree that breaks every rule', () => {
  let sandbox: string;
  let broken: string[];

  beforeAll(() => {
    mkdirSync(join(root, '.local'), { recursive: true });
    sandbox = mkdtempSync(join(root, '.local', 'imports-'));
    writeFileSync(join(sandbox, 'tsconfig.json'), '{ "compilerOptions": { "module": "esnext" } }');
    for (const [, from, to] of forbidden) write(sandbox, from, to);
    write(sandbox, 'src/ui/hen.ts', 'src/ui/egg.ts');
    write(sandbox, 'src/ui/egg.ts', 'src/ui/hen.ts');
    writeFileSync(join(sandbox, 'src/ui/hen.ts'), "import * as egg from './egg';\nexport const hen = egg;");
    broken = brokenRules(sandbox);
  });

  afterAll(() => rmSync(sandbox, { recursive: true }));

  test.each(forbidden)('%s: %s may not import %s', (rule, from, to) => {
    const found = broken.filter(
      (line) => line.startsWith(`${rule}: ${from} → `) && line.includes(to.replace(/^\.\//, '')),
    );

    expect(found).toHaveLength(1);
  });

  test('two files may not import each other', () => {
    expect(broken.filter((line) => line.startsWith('no-cycles: src/ui/'))).toHaveLength(1);
  });
});
