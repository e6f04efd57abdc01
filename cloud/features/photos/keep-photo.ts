import type { keepPhoto as operation } from '../../contract/photos/keep-photo';
import { limits } from '../../contract/shared/limits';
import type { UseCase } from '../../platform/context';
import { readAtMost } from '../../platform/files/read-at-most';
import { isOfCommunity } from '../../platform/queries/belongs';
import { Refusal } from '../../platform/refusal';
import type { CloudStore } from '../../platform/wechat/cloud-store';
import { storePhoto } from './store-photo';

/** Makes the use case that keeps a photo out of WeChat's cloud storage for whoever belongs to the community; the original is deleted once it is kept or refused. */
export function keepPhotoFrom(storage: () => CloudStore): UseCase<typeof operation> {
  return async ({ communityId, cloudFileId }, { caller, command, db, now, newId }) => {
    const by = { communityId, personId: caller.personId };
    if (!(await isOfCommunity(db, by, now))) throw new Refusal('NOT_FOUND');
    const store = storage();
    if (!store.isUpload(cloudFileId)) throw new Refusal('PHOTO_NOT_YOURS');
    const address = await store.addressOf(cloudFileId);
    if (!address) throw new Refusal('PHOTO_UNREADABLE', { because: 'no such file' });
    try {
      const original = await readAtMost(address, limits.photoBytes);
      const fileId = await storePhoto(original, by, { db, store, now, newId, command });
      await store.removeUpload(cloudFileId);
      return { fileId };
    } catch (error) {
      // After a fault the phone tries again with the same upload; what was refused would be refused again.
      if (error instanceof Refusal) await store.removeUpload(cloudFileId);
      throw error;
    }
  };
}
