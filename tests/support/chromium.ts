import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Keeps the browser quiet on a machine without a network, and able to run as root. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium: CHROMIUM_PATH, else the system's, else the one that npm brought.
 * @throws when there is none that runs; a browser test never passes without a browser.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path));
  if (named) return chromium.launch({ executablePath: named, args: flags });
  const folder = unpackedChromium();
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--headless=shell', '--no-zygote', ...flags],
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  });
}

/** Unpacks @sparticuz/chromium with the libraries it needs, once; its own code would do so into the shared /tmp. */
function unpackedChromium(): string {
  const packed = join(dirname(createRequire(__filename).resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const folder = join(__dirname, '..', '..', '.local', 'chromium-143');
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const unpack = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(unfinished, 'chromium'), unpack('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br']) {
    const tar = spawnSync('tar', ['-x', '-C', unfinished], { input: unpack(archive) });
    if (tar.status !== 0) throw new Error(`Unpacking ${archive} failed: ${tar.error?.message ?? tar.stderr}`);
  }
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  return folder;
}
