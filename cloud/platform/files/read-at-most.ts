import { Refusal } from '../refusal';

const timeoutMs = 8000;

/** Reads a file over HTTP and stops at `limit` bytes. Throws PHOTO_TOO_LARGE beyond them, PHOTO_UNREADABLE when there is no file. */
export async function readAtMost(address: string, limit: number): Promise<Buffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok || !response.body) throw new Refusal('PHOTO_UNREADABLE', { because: 'no such file' });
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > limit) {
      await reader.cancel();
      throw new Refusal('PHOTO_TOO_LARGE');
    }
    parts.push(read.value);
  }
  return Buffer.concat(parts);
}
