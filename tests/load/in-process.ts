import { v7 as uuidv7 } from 'uuid';
import type { FunctionName } from '../../cloud/contract/shared/operation';
import { openDatabase } from '../../cloud/platform/database/open-database';
import { type Serve, type ServePorts, serve } from '../../cloud/platform/serve';
import { everything } from '../../cloud/server/registry';

/** What a function runs on in the bench: the real database, real time, and a log that only speaks of faults. */
export interface InProcess {
  readonly ports: ServePorts & {
    log: { info(): void; warn(facts: unknown): void; error(facts: unknown): void };
  };
  handler(name: FunctionName): Serve;
  close(): Promise<void>;
}

/** Opens the handlers of functions on so many connections. */
export function openInProcess(url: string, connections: number): InProcess {
  const { db, close } = openDatabase({ url, poolSize: connections });
  const speak = (facts: unknown) => console.error(facts);
  const ports = {
    db,
    log: { info() {}, warn: speak, error: speak },
    clock: () => new Date(),
    newId: () => uuidv7(),
    photoLink: (_communityId: string, photoId: string) => ({ photoId, url: '', thumbUrl: '' }),
  };
  return { ports, close, handler: (name) => serve(name, everything, ports) };
}
