import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { limits } from '../contract/shared/limits';
import { Id } from '../contract/shared/schemas';
import { storePhoto } from '../features/photos/store-photo';
import { describeFault, isOutOfReach } from '../platform/faults';
import { isValidLink } from '../platform/files/photo-links';
import type { PhotoSize } from '../platform/files/photo-store';
import { Refusal } from '../platform/refusal';
import { type AppParts, type Env, refusal, respond } from './app-parts';
import { callerOf } from './caller-of';

/** What multipart adds around a photo, with room to spare. */
const envelopeBytes = 64 * 1024;

/** `POST /files` takes one photo as multipart (`communityId`, `file`); `GET /files/…` answers to signed links only. */
export function fileRoutes(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const limit = bodyLimit({
    maxSize: limits.photoBytes + envelopeBytes,
    onError: () => respond(refusal('PHOTO_TOO_LARGE')),
  });
  app.post('/files', limit, async (c) => {
    try {
      const { personId } = await callerOf(c.req.header('Authorization'), parts);
      const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
      const { file, communityId } = form;
      if (!(file instanceof File)) return respond(refusal('INVALID', { file: 'required' }));
      if (!Id.safeParse(communityId).success)
        return respond(refusal('INVALID', { communityId: 'wrongType' }));
      const original = Buffer.from(await file.arrayBuffer());
      const by = { communityId: communityId as string, personId };
      const tools = { db: parts.db, store: parts.store, now: parts.clock(), newId: parts.newId };
      return respond({ ok: true, data: { fileId: await storePhoto(original, by, tools) } });
    } catch (error) {
      if (error instanceof Refusal) return respond(refusal(error.code));
      if (isOutOfReach(error)) return respond(refusal('UNAVAILABLE'));
      parts.log.error({ traceId: randomUUID(), ...describeFault(error) }, 'photo not kept');
      return respond(refusal('INTERNAL'));
    }
  });
  app.get('/files/:communityId/:photoId/:size{full|thumb}', async (c) => {
    const { communityId, photoId, size } = c.req.param();
    if (!isValidLink(parts.linkKeys, c.req.path, c.req.query(), parts.clock()))
      return respond(refusal('NOT_FOUND'));
    const jpeg = await parts.store.get(communityId, photoId, size as PhotoSize);
    if (!jpeg) return respond(refusal('NOT_FOUND'));
    return c.body(new Uint8Array(jpeg), 200, {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'private, max-age=600',
      'Content-Disposition': 'inline',
    });
  });
  return app;
}
