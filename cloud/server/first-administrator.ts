import { v7 as uuidv7 } from 'uuid';
import { levels } from '../contract/shared/place';
import { nameFirstAdministrator } from '../features/administration/name-first-administrator';
import { openDatabase } from '../platform/database/open-database';
import { enterSessionOf } from '../platform/queries/enter-session';
import { readSessionKeys, sessionDays, signSession } from '../platform/sessions';
import { readSettings } from './settings';

const dayMs = 86_400_000;

function needed(name: string): string {
  const value = process.env[name]?.trim();
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/**
 * `npm run first-administrator`: enters the root of the tree and whoever administers it in an empty database, and prints the address
 * that signs that person in to a browser.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const rootLevel = levels.find((level) => level === (process.env.LINLI_ROOT_LEVEL ?? 'city'));
  if (!rootLevel) throw new Error(`LINLI_ROOT_LEVEL is none of ${levels.join(', ')}`);
  const first = {
    name: needed('LINLI_ADMIN_NAME'),
    phone: needed('LINLI_ADMIN_PHONE'),
    rootName: needed('LINLI_ROOT'),
    rootLevel,
  };
  const { db, close } = openDatabase({ url: settings.databaseUrl, poolSize: 1, role: settings.databaseRole });
  try {
    const now = new Date();
    const personId = await nameFirstAdministrator(first, { db, now, newId: () => uuidv7() });
    if (!personId) throw new Error('the database is in use; its administrators name further ones');
    const sessionId = uuidv7();
    const expiresAt = new Date(now.getTime() + sessionDays * dayMs);
    await enterSessionOf(db, personId, { id: sessionId, createdAt: now, expiresAt });
    const token = await signSession(readSessionKeys(settings.sessionKeys), { sessionId, personId }, now);
    const address = settings.publicUrl || `http://${settings.host}:${settings.port}`;
    process.stdout.write(
      `Sign in, once, in the browser you work with:\n${address}/#/pages/home/index?session=${token}\n`,
    );
  } finally {
    await close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
