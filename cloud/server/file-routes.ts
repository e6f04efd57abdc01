import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { limits } from '../contract/shared/limits';
import { Id } from '../contract/shared/schemas';
import { storePhoto } from '../features/photos/store-photo';
import { isValidLink } from '../platform/files/photo-links';
import type { PhotoSize } from '../platform/files/photo-store';
import { isOfCommunity } from '../platform/queries/belongs';
import { Refusal } from '../platform/refusal';
import { type AppParts, type Env, refusal, respond } from './app-parts';
import { callerOf } from './caller-of';

/** What multipart adds around a photo, with room to spare. */
const envelopeBytes = 64 * 1024;

type Bringing = Env & { Variables: { personId: string } };

const limit = bodyLimit({
  maxSize: limits.photoBytes + envelopeBytes,
  onError: () => respond(refusal('PHOTO_TOO_LARGE')),
});

/**
 * Lets nobody send a photo who may not bring one: asked before a byte of the body is read, for whoever is unknown could fill the memory.
 * A community named in the address is held to exactly; without one the bringer must belong to some, and the form names it.
 */
function admit(parts: AppParts): MiddlewareHandler<Bringing> {
  return async (c, next) => {
    const { personId, homeCommunityId, grants } = await callerOf(c.req.header('Authorization'), parts);
    if (homeCommunityId === null && grants.length === 0) throw new Refusal('NO_HOME');
    const communityId = c.req.query('communityId');
    if (communityId !== undefined) {
      if (!Id.safeParse(communityId).success)
        throw new Refusal('INVALID', { fields: { communityId: 'wrongType' } });
      if (!(await isOfCommunity(parts.db, { personId, communityId }, parts.clock())))
        throw new Refusal('NOT_FOUND');
    }
    c.set('personId', personId);
    return next();
  };
}

/**
 * `POST /files?communityId=…` takes one photo as multipart (`file`; a `communityId` in the form will do as well); `GET /files/…`
 * answers to signed links only.
 */
export function fileRoutes(parts: AppParts): Hono<Bringing> {
  const app = new Hono<Bringing>();
  app.post('/files', admit(parts), limit, async (c) => {
    const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
    const { file } = form;
    if (!(file instanceof File)) return respond(refusal('INVALID', { file: 'required' }));
    const communityId = Id.safeParse(c.req.query('communityId') ?? form.communityId);
    if (!communityId.success) return respond(refusal('INVALID', { communityId: 'wrongType' }));
    const original = Buffer.from(await file.arrayBuffer());
    const by = { communityId: communityId.data, personId: c.get('personId') };
    const tools = { db: parts.db, store: parts.store, now: parts.clock(), newId: parts.newId };
    return respond({ ok: true, data: { fileId: await storePhoto(original, by, tools) } });
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
