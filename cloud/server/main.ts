import { serve as listen } from '@hono/node-server';
import pino from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { forgetImports } from '../features/administration/queries/pending-imports';
import { sweepPhotos } from '../features/photos/sweep-photos';
import { openDatabase } from '../platform/database/open-database';
import { startWorker } from '../platform/dispatch-queue/postgres-queue';
import { diskStore } from '../platform/files/disk-store';
import { photoLink } from '../platform/files/photo-links';
import { schemaCheck } from '../platform/schema-check';
import { readSessionKeys } from '../platform/sessions';
import { phoneNumbersOf } from '../platform/wechat/phone-numbers';
import { createApp } from './app';
import { consumers, timedJobs } from './background';
import { everything } from './registry';
import { readSettings } from './settings';
import { startClock } from './start-clock';

const keepAliveMs = 75_000;
/** Where `npm run build:h5` puts the pages. */
const pagesFolder = 'dist/h5';

/** Starts the HTTP server, the queue's worker and the clock, and stops them in order. */
function main(): void {
  const settings = readSettings(process.env);
  const log = pino({ level: settings.logLevel });
  const { databaseUrl: url, databaseRole: role, poolSize } = settings;
  const { db, close } = openDatabase({ url, poolSize, role, prepare: role !== '' });
  const clock = () => new Date();
  const keys = readSessionKeys(settings.sessionKeys);
  const store = diskStore(settings.filesFolder);
  const ports = {
    db,
    log,
    clock,
    newId: () => uuidv7(),
    ready: schemaCheck(db),
    photoLink: (communityId: string, photoId: string) =>
      photoLink(keys, settings.publicUrl, communityId, photoId, clock()),
  };
  const { wechat, host, proxies } = settings;
  const phoneNumbers = wechat ? phoneNumbersOf(wechat) : undefined;
  const signing = { sessionKeys: keys, linkKeys: keys };
  const told = { everything, store, wechat, phoneNumbers, host, proxies, pagesFolder };
  const app = createApp({ ...ports, ...signing, ...told });
  const worker = startWorker(consumers, ports);
  const ticking = startClock([...timedJobs, sweepPhotos(store), forgetImports], ports);
  const server = listen({ fetch: app.fetch, hostname: host, port: settings.port }, ({ port }) => {
    log.info({ port, host }, 'listening');
  });

  // Longer than proxies and phones keep a connection: who sends on one that is just being closed would have to send again.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = keepAliveMs;

  stopOnSignal(async () => {
    await new Promise((done) => server.close(done));
    await Promise.all([worker.stop(), ticking.stop()]);
    await close();
  });
}

function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
}

main();
