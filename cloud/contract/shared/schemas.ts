import * as z from 'zod/mini';
import { countCharacters, countSeen, isCleanText } from './characters';
import { limits } from './limits';

/** Makes the schema of a text a person wrote: trimmed, at most `max` characters, at least `min` that can be seen, nothing unprintable. */
export function words(max: number, min = 0) {
  return z.string().check(
    // The cheap length in UTF-16 units comes first, so that a million characters are refused without being walked through.
    z.maxLength(max * 2, { error: 'tooLong', abort: true }),
    z.refine(isCleanText, { error: 'badCharacters', abort: true }),
    z.overwrite((text) => text.trim()),
    z.refine((text) => countCharacters(text) <= max, { error: 'tooLong', abort: true }),
    z.refine((text) => min === 0 || countSeen(text) >= min, { error: 'required' }),
  );
}

/** An id of ours: a UUID in lower case. */
export const Id = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { error: 'wrongType' }));

/** An instant as ISO 8601 in UTC. */
export const Instant = z.string();

/** An instant as a client sends it: ISO 8601 in UTC, to the minute or finer, of this century. */
export const InstantInput = z.string().check(
  z.regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/, { error: 'wrongType', abort: true }),
  z.refine((text) => !Number.isNaN(Date.parse(text)), { error: 'wrongType' }),
);

/** An idempotency key made by the client: 8–64 of `[A-Za-z0-9_-]`. */
export const Key = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/, { error: 'wrongType' }));

/** A telephone number. */
export const Phone = z.string().check(z.regex(/^\+?[0-9][0-9-]{2,18}[0-9]$/, { error: 'wrongType' }));

/** The ids of photos uploaded before, in the order they are shown. */
export const PhotoIds = z.array(Id).check(
  z.maxLength(limits.photos, { error: 'tooMany', abort: true }),
  z.refine((ids) => new Set(ids).size === ids.length, { error: 'notAllowed' }),
);

/** A photo as a page shows it: two links signed for ten minutes. */
export const PhotoLink = z.strictObject({ photoId: Id, url: z.string(), thumbUrl: z.string() });
export type PhotoLink = z.infer<typeof PhotoLink>;

/** Where a page of a list ended; opaque to the client. */
export const Cursor = z
  .string()
  .check(z.maxLength(200, { error: 'tooLong' }), z.regex(/^[A-Za-z0-9_-]+$/, { error: 'wrongType' }));

/** Points at one request; the community leads, for it is the shard key. */
export const MatterRef = { communityId: Id, requestId: Id };

/** Points at one notice. */
export const NoticeRef = { communityId: Id, noticeId: Id };

/** Empty input of operations that need none. */
export const Nothing = z.strictObject({});
