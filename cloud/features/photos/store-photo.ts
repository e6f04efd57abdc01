import type { CommandKey, Database } from '../../platform/context';
import { encodePhoto } from '../../platform/files/encode-photo';
import type { PhotoStore } from '../../platform/files/photo-store';
import { enterPhoto } from '../../platform/queries/enter-photo';
import { Refusal } from '../../platform/refusal';

/** Re-encodes a photo and keeps it for whoever brought it, to be attached to a request within 72 hours. Returns its id. */
export async function storePhoto(
  original: Buffer,
  by: { communityId: string; personId: string },
  tools: {
    db: Database;
    store: Pick<PhotoStore, 'put' | 'remove'>;
    now: Date;
    newId: () => string;
    /** Recorded with the photo where keeping it is a command. */
    command?: CommandKey;
  },
): Promise<string> {
  const photo = await encodePhoto(original);
  const photoId = tools.newId();
  const { communityId, personId: uploadedBy } = by;
  const { width, height } = photo;
  const row = { communityId, photoId, uploadedBy, width, height, bytes: photo.full.length, at: tools.now };
  let isEntered = false;
  try {
    await tools.store.put(communityId, photoId, 'full', photo.full);
    await tools.store.put(communityId, photoId, 'thumb', photo.thumb);
    isEntered = await enterPhoto(tools.db, row, tools.command ?? null);
  } finally {
    if (!isEntered) await tools.store.remove(communityId, photoId);
  }
  if (!isEntered) throw new Refusal('NOT_FOUND');
  return photoId;
}
