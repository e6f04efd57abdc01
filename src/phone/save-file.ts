import type { Reply } from '../../cloud/contract/shared/errors';
import { type Answer, baseUrl } from './call-cloud';
import { readToken } from './token';

/** Saves what the server answers at a path as a file on this computer; browsers only. Never throws. */
export async function saveFile(path: string, fileName: string): Promise<Answer<null>> {
  try {
    const response = await fetch(`${baseUrl}${path}`, {
      headers: { Authorization: `Bearer ${readToken()}` },
    });
    if (!response.ok) return { ...((await response.json()) as Reply & { ok: false }), isOffline: false };
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
    return { ok: true, data: null };
  } catch {
    return { ok: false, code: 'UNAVAILABLE', isOffline: true };
  }
}
