import Taro from '@tarojs/taro';
import { keepPhoto, uploadFolder } from '../../cloud/contract/photos/keep-photo';
import type { ErrorCode, Reply } from '../../cloud/contract/shared/errors';
import { baseUrl, callCloud, newKey } from './call-cloud';
import { readToken } from './token';

/** Lets the person take or choose photos; none when the person changes his mind. Returns paths on the phone. */
export async function choosePhotos(most: number): Promise<string[]> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      const { tempFilePaths } = await Taro.chooseImage({ count: most, sizeType: ['compressed'] });
      return tempFilePaths;
    }
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath }) => tempFilePath);
  } catch {
    return [];
  }
}

/** What became of a photo's way to the server. */
export type Uploaded =
  | { readonly ok: true; readonly fileId: string }
  | { readonly ok: false; readonly code: ErrorCode };

async function overHttp(
  path: string,
  communityId: string,
  onProgress: (percent: number) => void,
): Promise<Uploaded> {
  const task = Taro.uploadFile({
    url: `${baseUrl}/files?communityId=${communityId}`,
    filePath: path,
    name: 'file',
    header: { Authorization: `Bearer ${readToken()}` },
  });
  task.progress?.(({ progress }) => onProgress(progress));
  const reply = JSON.parse((await task).data) as Reply<{ fileId: string }>;
  return reply.ok ? { ok: true, fileId: reply.data.fileId } : { ok: false, code: reply.code };
}

async function overCloud(path: string, communityId: string): Promise<Uploaded> {
  const { fileID } = await Taro.cloud.uploadFile({
    cloudPath: `${uploadFolder}/${newKey()}.jpg`,
    filePath: path,
  });
  const answer = await callCloud(keepPhoto, { communityId, cloudFileId: fileID }, newKey());
  return answer.ok ? { ok: true, fileId: answer.data.fileId } : { ok: false, code: answer.code };
}

/** Sends a photo, telling how far it is in percent. Never throws. */
export async function uploadPhoto(
  path: string,
  communityId: string,
  onProgress: (percent: number) => void,
): Promise<Uploaded> {
  try {
    return process.env.TARO_APP_TRANSPORT === 'cloud'
      ? await overCloud(path, communityId)
      : await overHttp(path, communityId, onProgress);
  } catch {
    return { ok: false, code: 'UNAVAILABLE' };
  }
}
