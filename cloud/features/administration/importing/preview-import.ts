import type { Caller } from '../../../platform/context';
import { readWorkbook } from '../../../platform/sheets/read-workbook';
import { keepImport } from '../queries/pending-imports';
import { type ImportTools, lookAt } from './look-at';
import { readRows } from './read-rows';

const fileNameLength = 60;

/**
 * Reads a file and keeps what it would do until it is confirmed; nothing changes. Returns the import's id. Throws FILE_UNREADABLE or
 * TOO_LARGE.
 */
export async function previewImport(
  file: { bytes: Buffer; name: string },
  caller: Caller,
  tools: ImportTools,
): Promise<string> {
  const { rows, faults } = readRows(await readWorkbook(file.bytes, file.name));
  const { preview } = await lookAt(rows, faults, caller, tools);
  const id = tools.newId();
  const fileName = [...file.name].slice(0, fileNameLength).join('');
  await keepImport(tools.db, { id, personId: caller.personId, fileName, rows, at: tools.now }, preview);
  return id;
}
