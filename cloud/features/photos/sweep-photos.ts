import type { Context } from '../../platform/context';
import type { PhotoStore } from '../../platform/files/photo-store';
import { takeForgottenPhotos } from '../../platform/queries/enter-photo';

const batch = 100;

/** Makes the clock's job that removes photos nobody attached within 72 hours. */
export function sweepPhotos(store: Pick<PhotoStore, 'remove'>) {
  return async ({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> => {
    const forgotten = await takeForgottenPhotos(db, now, batch);
    for (const { communityId, photoId } of forgotten) await store.remove(communityId, photoId);
    return forgotten.length;
  };
}
