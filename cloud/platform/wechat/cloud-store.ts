import { uploadFolder } from '../../contract/photos/keep-photo';
import type { PhotoSize, PhotoStore } from '../files/photo-store';
import { cloudSdk } from './cloud-sdk';

const linkSeconds = 600;

/** WeChat's cloud storage: photos of ours, and what phones put there for us to look at. */
export interface CloudStore extends Omit<PhotoStore, 'get'> {
  /** Whether a file lies where phones may upload, in our own bucket. */
  isUpload(fileId: string): boolean;
  /** An address from which a file can be read for ten minutes; null when there is none. */
  addressOf(fileId: string): Promise<string | null>;
  addressOfPhoto(communityId: string, photoId: string, size: PhotoSize): Promise<string | null>;
  removeUpload(fileId: string): Promise<void>;
}

/** Keeps photos in WeChat's cloud storage, under `photos/`; phones upload under `uploads/`. `bucket` is `cloud://<env>.<bucket>`. */
export function cloudStore(bucket: string): CloudStore {
  const pathOf = (communityId: string, photoId: string, size: PhotoSize) =>
    `photos/${communityId}/${photoId}-${size}.jpg`;
  const idOf = (...photo: Parameters<typeof pathOf>) => `${bucket}/${pathOf(...photo)}`;

  async function addressOf(fileId: string): Promise<string | null> {
    const { fileList } = await cloudSdk().getTempFileURL({
      fileList: [{ fileID: fileId, maxAge: linkSeconds }],
    });
    return fileList[0]?.tempFileURL || null;
  }
  return {
    async put(communityId, photoId, size, jpeg) {
      await cloudSdk().uploadFile({ cloudPath: pathOf(communityId, photoId, size), fileContent: jpeg });
    },
    async remove(communityId, photoId) {
      const fileList = [idOf(communityId, photoId, 'full'), idOf(communityId, photoId, 'thumb')];
      await cloudSdk().deleteFile({ fileList });
    },
    async removeUpload(fileId) {
      await cloudSdk().deleteFile({ fileList: [fileId] });
    },
    isUpload: (fileId) => fileId.startsWith(`${bucket}/${uploadFolder}/`) && !fileId.includes('..'),
    addressOf,
    addressOfPhoto: (...photo) => addressOf(idOf(...photo)),
  };
}
