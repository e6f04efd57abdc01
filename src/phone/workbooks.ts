import type { Reply } from '../../cloud/contract/shared/errors';
import { type Answer, baseUrl } from './call-cloud';
import { readToken } from './token';

/** Workbooks come and go in a browser only: WeChat's mini-programs have no files of this kind. */
export const hasWorkbooks = process.env.TARO_ENV === 'h5';

const bearer = () => ({ Authorization: `Bearer ${readToken()}` });

/** Lets the person choose a workbook or CSV; calls back once one is chosen. */
export function chooseWorkbook(onChosen: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx,.csv';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) onChosen(file);
  };
  input.click();
}

/** Brings a workbook to the server, which reads it and changes nothing yet. Never throws. */
export async function bringWorkbook(file: File): Promise<Answer<{ importId: string }>> {
  const form = new FormData();
  form.append('file', file);
  try {
    const response = await fetch(`${baseUrl}/imports`, { method: 'POST', body: form, headers: bearer() });
    const reply = (await response.json()) as Reply<{ importId: string }>;
    return reply.ok ? reply : { ...reply, isOffline: false };
  } catch {
    return { ok: false, code: 'UNAVAILABLE', isOffline: true };
  }
}
