import { createHash, randomBytes } from 'node:crypto';
import type { BrowserName, SystemName } from '../../contract/session/sign-in-code';
import type { Context } from '../../platform/context';
import { hashedWho, limitAttempts } from '../../platform/limit-attempts';
import { Refusal } from '../../platform/refusal';
import { enterCode, exchangeCode, readCode } from './queries/sign-in-codes';

/** How long a browser shows a code, in milliseconds. */
const shownMs = 2 * 60_000;
/** How long a confirmed code waits for its browser at least, in milliseconds. */
export const heldMs = 30_000;
/** How long a desk's browser stays signed in: a working day, for its desktop is not a person's own phone. */
const sessionMs = 12 * 3_600_000;

type Tools = Pick<Context, 'db' | 'now' | 'newId'>;

/** What the database knows a code or secret by. Both are long and random, so a plain hash is as good as a slow one. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** A code to show, and the secret that only the browser that asked keeps. */
export interface NewCode {
  readonly code: string;
  readonly secret: string;
  readonly expiresAt: string;
}

/** How many codes one address may ask for: a page shows a new one every two minutes, and an office shares an address. */
const codesOfAddress = { what: 'sign-in code', most: 60, withinSeconds: 600 };
/** How many all together may: the table stays small, whoever asks from however many addresses. */
const codesOfAll = { what: 'sign-in code anywhere', who: hashedWho(''), most: 3000, withinSeconds: 600 };

/** Throws TOO_MANY when an address, or all together, ask for more codes than people could use. Counted in the database, for there may be several processes. */
export async function limitCodes(db: Context['db'], address: string, now: Date): Promise<void> {
  await limitAttempts(db, { ...codesOfAddress, who: hashedWho(address) }, now);
  await limitAttempts(db, codesOfAll, now);
}

/** Makes a code for a browser. */
export async function makeCode(
  { db, now }: Pick<Tools, 'db' | 'now'>,
  asking: { browser: BrowserName; system: SystemName },
): Promise<NewCode> {
  const code = randomBytes(24).toString('base64url');
  const secret = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + shownMs);
  await enterCode(db, {
    codeHash: hashOf(code),
    secretHash: hashOf(secret),
    ...asking,
    at: now,
    expiresAt,
  });
  return { code, secret, expiresAt: expiresAt.toISOString() };
}

/** A session that a browser was given. */
export interface GivenSession {
  readonly sessionId: string;
  readonly personId: string;
}

/**
 * Gives the browser that asked its session, once; null while the phone has not confirmed. Throws CODE_UNKNOWN for a code or secret
 * that is not, CODE_USED after the session was given, CODE_EXPIRED when nobody confirmed in time.
 */
export async function claimSession(
  { db, now, newId }: Tools,
  { code, secret }: { code: string; secret: string },
): Promise<GivenSession | null> {
  const hashes = { codeHash: hashOf(code), secretHash: hashOf(secret) };
  const sessionId = newId();
  const session = { id: sessionId, createdAt: now, expiresAt: new Date(now.getTime() + sessionMs) };
  const personId = await exchangeCode(db, hashes, session);
  if (personId) return { sessionId, personId };
  const row = await readCode(db, hashes.codeHash, hashes.secretHash);
  if (!row) throw new Refusal('CODE_UNKNOWN');
  if (row.isExchanged) throw new Refusal('CODE_USED');
  if (row.expiresAt <= now) throw new Refusal('CODE_EXPIRED');
  return null;
}
