import type { Reply } from '../../cloud/contract/shared/errors';
import type { Table } from '../../cloud/contract/shared/table';
import { type Answer, baseUrl } from './call-cloud';
import { readToken } from './token';

async function save(path: string, fileName: string, asked: RequestInit): Promise<Answer<null>> {
  try {
    const response = await fetch(`${baseUrl}${path}`, {
      ...asked,
      headers: { ...asked.headers, Authorization: `Bearer ${readToken()}` },
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

/** Saves what the server answers at a path as a file on this computer; browsers only. Never throws. */
export function saveFile(path: string, fileName: string): Promise<Answer<null>> {
  return save(path, fileName, {});
}

/** Saves a list that the page shows as an Excel file of its name; browsers only. Never throws. */
export function saveTable(table: Table): Promise<Answer<null>> {
  return save('/export/table.xlsx', `${table.name}.xlsx`, {
    method: 'POST',
    body: JSON.stringify(table),
    headers: { 'Content-Type': 'application/json' },
  });
}
