import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The self-hosted server as its own process, with its worker and its clock. */
export interface ServerProcess {
  readonly port: number;
  readonly address: string;
  /** Ends it by a signal and waits until it is gone; its files stay, so that another can take over. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0));
    });
  });
}

/** A folder for a server's files, and how to remove it. */
export function serverFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'linli-server-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (let look = 0; look < 300 && child.exitCode === null; look += 1) {
    const isReady = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}

/** Starts the server as self-hosters do; `log` is a file that what it says is added to. Throws when it is not ready within half a minute. */
export async function startServer(
  databaseUrl: string,
  folder: string,
  change: { port?: number; env?: Record<string, string>; log?: string } = {},
): Promise<ServerProcess> {
  const port = change.port ?? (await freePort());
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    LINLI_LOCAL: folder,
    LOG_LEVEL: 'error',
    ...change.env,
  };
  const output = change.log === undefined ? 'ignore' : openSync(change.log, 'a');
  const child = spawn(process.execPath, ['--import', 'tsx', 'cloud/server/main.ts'], {
    env,
    stdio: ['ignore', output, output],
  });
  if (typeof output === 'number') closeSync(output);
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address, child);
  return {
    port,
    address,
    async stop(signal = 'SIGTERM') {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await gone;
    },
  };
}
