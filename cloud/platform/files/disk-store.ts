import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoSize, PhotoStore } from './photo-store';

/** Keeps photos in a folder: `<community>/<photo>-<size>.jpg`, written beside and renamed, so that no half picture is ever read. */
export function diskStore(folder: string): PhotoStore {
  const path = (communityId: string, photoId: string, size: PhotoSize) =>
    join(folder, communityId, `${photoId}-${size}.jpg`);
  return {
    async put(communityId, photoId, size, jpeg) {
      const target = path(communityId, photoId, size);
      await mkdir(join(folder, communityId), { recursive: true });
      await writeFile(`${target}.part`, jpeg);
      await rename(`${target}.part`, target);
    },
    async get(communityId, photoId, size) {
      return readFile(path(communityId, photoId, size)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
    async remove(communityId, photoId) {
      await rm(path(communityId, photoId, 'full'), { force: true });
      await rm(path(communityId, photoId, 'thumb'), { force: true });
    },
  };
}
