// `npm run build:cloud`: each entry in cloud/functions becomes a folder that WeChat's tools can upload.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './postgres-place.mjs';

const MAX_BYTES = 1024 * 1024;
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const sharp = { sharp: dependencies.sharp };

/**
 * What a function needs beyond its bundle: packages that the cloud installs, WeChat's interfaces it may call, and
 * timers (seven fields, from seconds to years).
 */
const needs = {
  photos: { packages: sharp },
  session: { openapi: ['phonenumber.getPhoneNumber'] },
  clock: { triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }] },
};

const source = join(root, 'cloud', 'functions');
const output = join(root, 'dist', 'cloud');
const names = readdirSync(source)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

rmSync(output, { recursive: true, force: true });
const sizes = await Promise.all(names.map(bundle));
for (const { name, bytes } of sizes) console.log(`dist/cloud/${name}: ${Math.round(bytes / 1000)} kB`);
const tooLarge = sizes.filter(({ bytes }) => bytes > MAX_BYTES);
if (names.length === 0 || tooLarge.length > 0) {
  console.error(`Larger than 1 MB, or none at all: ${tooLarge.map(({ name }) => name).join(', ') || 'none'}`);
  process.exit(1);
}

async function bundle(name) {
  const folder = join(output, name);
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'index.js');
  await build({
    entryPoints: [join(source, `${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['wx-server-sdk', 'sharp', 'pg-native'],
    logLevel: 'warning',
  });
  describe(name, folder);
  return { name, bytes: statSync(outfile).size };
}

function describe(name, folder) {
  const { packages = {}, openapi = [], triggers = [] } = needs[name] ?? {};
  const manifest = {
    name: `linli-${name}`,
    version: '0.1.0',
    private: true,
    main: 'index.js',
    dependencies: { 'wx-server-sdk': '3.0.4', ...packages },
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(
    join(folder, 'config.json'),
    `${JSON.stringify({ permissions: { openapi }, triggers }, null, 2)}\n`,
  );
}
