import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PhotoLink } from '../../contract/shared/schemas';
import type { PhotoSize } from './photo-store';

/** A key that signs links, with its id, so that it can be exchanged. */
export interface LinkKey {
  readonly kid: string;
  readonly secret: Uint8Array;
}

const validSeconds = 600;

function sign(key: LinkKey, path: string, expires: number): string {
  return createHmac('sha256', key.secret).update(`${path}\n${expires}`).digest('base64url').slice(0, 32);
}

/** Signs the links of a photo for ten minutes. Expiry is rounded up to the minute, so that a page's pictures stay cached meanwhile. */
export function photoLink(
  keys: readonly LinkKey[],
  base: string,
  communityId: string,
  photoId: string,
  now: Date,
): PhotoLink {
  const key = keys[0];
  if (!key) throw new Error('no key for links');
  const expires = Math.ceil(now.getTime() / 60_000) * 60 + validSeconds;
  const link = (size: PhotoSize) => {
    const path = `/files/${communityId}/${photoId}/${size}`;
    return `${base}${path}?e=${expires}&k=${key.kid}&s=${sign(key, path, expires)}`;
  };
  return { photoId, url: link('full'), thumbUrl: link('thumb') };
}

/** Whether a link was signed by us and has not expired. */
export function isValidLink(
  keys: readonly LinkKey[],
  path: string,
  query: { e?: string | undefined; k?: string | undefined; s?: string | undefined },
  now: Date,
): boolean {
  const key = keys.find(({ kid }) => kid === query.k);
  const expires = Number(query.e);
  if (!key || !query.s || !Number.isInteger(expires) || expires * 1000 < now.getTime()) return false;
  const expected = Buffer.from(sign(key, path, expires));
  const given = Buffer.from(query.s);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
