import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { servedCommands } from '../../../cloud/features/requests/served';
import { servedSession } from '../../../cloud/features/session/served';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import { diskStore } from '../../../cloud/platform/files/disk-store';
import { photoLink } from '../../../cloud/platform/files/photo-links';
import { readSessionKeys, signSession } from '../../../cloud/platform/sessions';
import { createApp } from '../../../cloud/server/app';
import type { AppParts } from '../../../cloud/server/app-parts';
import { openTestDatabase } from '../../support/database';
import { fridayMorning, rememberingLog } from '../../support/serving';

export const keys = readSessionKeys(
  'new:0123456789abcdef0123456789abcdef,old:abcdefghijklmnopqrstuvwxyz012345',
);

/** The HTTP application on a database and a folder of its own, at a time that the test sets. */
export async function openApp(change: Partial<AppParts> = {}) {
  const database = await openTestDatabase();
  const { db, close } = openDatabase({ url: database.url, poolSize: 4 });
  const folder = await mkdtemp(join(tmpdir(), 'linli-files-'));
  const { lines, log } = rememberingLog();
  const time = { now: fridayMorning };
  const clock = () => time.now;
  const parts: AppParts = {
    db,
    log: log as never,
    clock,
    newId: () => uuidv7(),
    photoLink: (communityId, photoId) => photoLink(keys, '', communityId, photoId, clock()),
    everything: [...servedSession, ...servedCommands],
    sessionKeys: keys,
    linkKeys: keys,
    store: diskStore(folder),
    wechat: null,
    host: '127.0.0.1',
    proxies: 0,
    pagesFolder: folder,
    ...change,
  };
  return {
    app: createApp(parts),
    parts,
    database,
    folder,
    lines,
    time,
    /** Opens a session for a person and signs its token. */
    async tokenFor(personId: string): Promise<string> {
      const sessionId = uuidv7();
      await database.pool.query(
        `insert into session (id, person_id, created_at, expires_at) values ($1, $2, $3, $3::timestamptz + interval '30 days')`,
        [sessionId, personId, time.now],
      );
      return signSession(keys, { sessionId, personId }, time.now);
    },
    async close() {
      await close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}
