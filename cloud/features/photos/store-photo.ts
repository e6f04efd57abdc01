import type { Database } from '../../platform/context';
import { encodePhoto } from '../../platform/files/encode-photo';
import type { PhotoStore } from '../../platform/files/photo-store';
import { enterPhoto } from '../../platform/queries/enter-photo';
import { Refusal } from '../../platform/refusal';

/** Re-encodes a photo and keeps it for whoever brought it, to be attached to a request within 72 hours. Returns its id. */
export async function storePhoto(
  original: Buffer,
  by: { communityId: string; personId: string },
  tools: { db: Database; store: PhotoStore; now: Date; newId: () => string },
): Promise<string> {
  const photo = await encodePhoto(original);
  const photoId = tools.newId();
  await tools.store.put(by.communityId, photoId, 'full', photo.full);
  await tools.store.put(by.communityId, photoId, 'thumb', photo.thumb);
  const { width, height, full } = photo;
  const isEntered = await enterPhoto(tools.db, {
    ...by,
    photoId,
    uploadedBy: by.personId,
    width,
    height,
    bytes: full.length,
    at: tools.now,
  });
  if (isEntered) return photoId;
  await tools.store.remove(by.communityId, photoId);
  throw new Refusal('NOT_FOUND');
}
