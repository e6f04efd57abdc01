import { functionPorts } from './cloud-function';
import { isValidLink } from './files/photo-links';
import type { PhotoSize } from './files/photo-store';
import { readSessionKeys } from './sessions';
import { type CloudStore, cloudStore } from './wechat/cloud-store';

/** The cloud storage of this deployment, named by LINLI_CLOUD_BUCKET. */
export function deployedStore(): CloudStore {
  const bucket = process.env.LINLI_CLOUD_BUCKET;
  if (!bucket) throw new Error('LINLI_CLOUD_BUCKET is not set');
  return cloudStore(bucket);
}

interface HttpEvent {
  readonly httpMethod: string;
  readonly path: string;
  readonly queryStringParameters?: Record<string, string>;
}

const id = '[0-9a-f-]{36}';
const photoPath = new RegExp(`/(${id})/(${id})/(full|thumb)$`);
const notFound = { statusCode: 404, headers: { 'Cache-Control': 'no-store' }, body: '' };

/** Whether a function was called over HTTP, by a photo's link, and not by the mini-program. */
export function isHttpEvent(event: unknown): event is HttpEvent {
  return typeof event === 'object' && event !== null && 'httpMethod' in event && 'path' in event;
}

/** Answers a photo's signed link by sending the phone on to the storage's own short-lived address. */
export async function answerPhotoLink(event: HttpEvent): Promise<unknown> {
  const found = photoPath.exec(event.path);
  if (!found || event.httpMethod !== 'GET') return notFound;
  const [, communityId, photoId, size] = found as unknown as [string, string, string, PhotoSize];
  const keys = readSessionKeys(process.env.LINLI_SESSION_KEYS ?? '');
  const path = `/files/${communityId}/${photoId}/${size}`;
  if (!isValidLink(keys, path, event.queryStringParameters ?? {}, functionPorts().clock())) return notFound;
  const address = await deployedStore().addressOfPhoto(communityId, photoId, size);
  if (!address) return notFound;
  return {
    statusCode: 302,
    headers: { Location: address, 'Cache-Control': 'private, max-age=300' },
    body: '',
  };
}
