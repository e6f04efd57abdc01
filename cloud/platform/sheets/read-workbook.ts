import { Refusal } from '../refusal';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { type Sheet, sheetLimits } from './sheet';

/** What a zip archive begins with, as every .xlsx is one. */
const zipStart = Buffer.from('PK\x03\x04');
/** What an old .xls begins with, and a workbook under a password. */
const compoundStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads an Excel workbook or a file of comma-separated values, whichever its bytes say it is.
 * @param name the file's name; a CSV is a sheet of that name.
 * Throws FILE_UNREADABLE or TOO_LARGE.
 */
export async function readWorkbook(file: Buffer, name: string): Promise<Sheet[]> {
  if (file.length > sheetLimits.fileBytes) throw new Refusal('TOO_LARGE', { because: 'bytes' });
  if (file.subarray(0, 4).equals(zipStart)) return readXlsx(file);
  if (file.subarray(0, 4).equals(compoundStart) || file.includes(0, 0) !== isWide(file))
    throw new Refusal('FILE_UNREADABLE', { because: 'neither xlsx nor csv' });
  return [readCsv(file, name.replace(/\.[^.]*$/, ''))];
}

/** Whether a file is text in UTF-16, the only one with zero bytes in it. */
function isWide(file: Buffer): boolean {
  const [first, second] = file;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
