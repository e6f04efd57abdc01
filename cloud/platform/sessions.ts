import { jwtVerify, SignJWT } from 'jose';
import type { Identity } from './identity';

/** The keys that sign sessions, by key id; the first signs, all verify, so that keys can be exchanged without signing anybody out. */
export type SessionKeys = readonly { readonly kid: string; readonly secret: Uint8Array }[];

const audience = 'linli';
/** How long a session lasts, in days; whoever uses the app signs in again by itself. */
export const sessionDays = 30;

/** Reads keys written as `kid:secret,kid:secret`, secrets of at least 32 characters. */
export function readSessionKeys(text: string): SessionKeys {
  const keys = text.split(',').map((pair) => {
    const [kid, secret] = pair.trim().split(':');
    if (!kid || !secret || secret.length < 32)
      throw new Error('LINLI_SESSION_KEYS: write kid:secret, the secret of 32 characters or more');
    return { kid, secret: new TextEncoder().encode(secret) };
  });
  return keys;
}

/** Signs a session for a person. */
export function signSession(
  keys: SessionKeys,
  session: { sessionId: string; personId: string },
  now: Date,
): Promise<string> {
  const key = keys[0];
  if (!key) throw new Error('no session key');
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ sid: session.sessionId })
    .setProtectedHeader({ alg: 'HS256', kid: key.kid })
    .setSubject(session.personId)
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + sessionDays * 86_400)
    .sign(key.secret);
}

interface Verified {
  readonly identity: Identity;
  readonly expiresAtMs: number;
}

/** Tokens whose signature has been checked: each phone sends the same one with every call, and checking it costs more than the call. */
const verified = new WeakMap<SessionKeys, Map<string, Verified>>();
const mostRemembered = 50_000;

/** Says whose session a token is; null for anything forged, expired or unreadable. Whether it was revoked the database knows. */
export async function verifySession(keys: SessionKeys, token: string, now: Date): Promise<Identity | null> {
  const known = verified.get(keys) ?? new Map<string, Verified>();
  verified.set(keys, known);
  const found = known.get(token) ?? (await readToken(keys, token, now));
  if (!found || found.expiresAtMs <= now.getTime()) return null;
  if (known.size >= mostRemembered) known.clear();
  known.set(token, found);
  return found.identity;
}

async function readToken(keys: SessionKeys, token: string, now: Date): Promise<Verified | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = keys.find((one) => one.kid === kid);
        if (!key) throw new Error('unknown key');
        return key.secret;
      },
      { audience, algorithms: ['HS256'], currentDate: now },
    );
    const { sub: personId, sid: sessionId, exp } = payload;
    if (typeof personId !== 'string' || typeof sessionId !== 'string' || exp === undefined) return null;
    return { identity: { sessionId, personId }, expiresAtMs: exp * 1000 };
  } catch {
    return null;
  }
}
