import { streamZip } from './stream-zip';
import { rowXml, sheetFile, sheetFoot, sheetHead, workbookFiles } from './workbook-xml';
import { packZip } from './write-zip';

/** A sheet to write: its name, and its rows with the headings first. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Writes an Excel workbook (.xlsx) of texts. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Buffer {
  const written = sheets.map(({ rows }, place) => ({
    name: sheetFile(place),
    text: `${sheetHead}${rows.map((cells, row) => rowXml(cells, row + 1)).join('')}${sheetFoot}`,
  }));
  return packZip([...workbookFiles(sheets.map(({ name }) => name)), ...written]);
}

async function* sheetText(pages: AsyncIterable<readonly (readonly string[])[]>) {
  let count = 0;
  yield sheetHead;
  for await (const rows of pages) {
    const first = count + 1;
    count += rows.length;
    yield rows.map((cells, row) => rowXml(cells, first + row)).join('');
  }
  yield sheetFoot;
}

/** Writes a workbook of one sheet whose rows come some at a time, the headings first; no more of them is held than that. */
export function streamWorkbook(
  name: string,
  pages: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Buffer> {
  const files = workbookFiles([name]).map((file) => ({ name: file.name, text: [file.text] }));
  return streamZip([...files, { name: sheetFile(0), text: sheetText(pages) }]);
}
