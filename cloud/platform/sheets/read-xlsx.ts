import { posix } from 'node:path';
import { Refusal } from '../refusal';
import { gatherRows, type RowGatherer } from './row-gatherer';
import { columnOf, type Sheet, sheetLimits } from './sheet';
import { listZip, type Unpacked, type ZipEntry } from './unpack-zip';
import { walkXml } from './walk-xml';

interface Archive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly unpacked: Unpacked;
}

/** Reads one document of the archive; one that is missing has nothing in it. */
async function walk(archive: Archive, name: string, listener: Parameters<typeof walkXml>[2]): Promise<void> {
  const entry = archive.entries.get(name);
  if (entry) await walkXml(entry, archive.unpacked, listener);
}

/** The sheets of a workbook in their order, with the documents they are in. */
async function readContents(archive: Archive): Promise<{ name: string; path: string }[]> {
  const targets = new Map<string, string>();
  await walk(archive, 'xl/_rels/workbook.xml.rels', {
    open(tag, { Id, Target }) {
      if (tag === 'Relationship' && Id && Target) targets.set(Id, posix.resolve('/xl', Target).slice(1));
    },
  });
  const sheets: { name: string; path: string }[] = [];
  await walk(archive, 'xl/workbook.xml', {
    open(tag, attributes) {
      const path = targets.get(attributes['r:id'] ?? '');
      if (tag === 'sheet' && path) sheets.push({ name: attributes.name ?? '', path });
    },
  });
  return sheets;
}

/** Texts that cells point at by their number; readings over characters (`rPh`) are left out. */
async function readSharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isInText = false;
  let isInReading = false;
  await walk(archive, 'xl/sharedStrings.xml', {
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') isInReading = true;
      isInText = tag === 't' && !isInReading;
    },
    text(piece) {
      if (isInText && text.length <= sheetLimits.cellCharacters) text += piece;
    },
    close(tag) {
      if (tag === 'si') texts.push(text);
      if (tag === 'rPh') isInReading = false;
      isInText = false;
    },
  });
  return texts;
}

/** Listens to the cells of one sheet. */
function cellListener(shared: readonly string[], rows: RowGatherer, merged: string[]) {
  let row = 0;
  let column = -1;
  let type = '';
  let text = '';
  let isFormula = false;
  let isInValue = false;
  const position = /^([A-Z]{1,3})([0-9]{1,7})$/;
  return {
    open(tag: string, attributes: Readonly<Record<string, string>>) {
      if (tag === 'row') {
        row = Number(attributes.r ?? row + 1);
        column = -1;
      } else if (tag === 'c') {
        const place = position.exec(attributes.r ?? '');
        column = place?.[1] ? columnOf(place[1]) : column + 1;
        type = attributes.t ?? '';
        text = '';
        isFormula = false;
      } else if (tag === 'f') isFormula = true;
      else if (tag === 'mergeCell' && attributes.ref) merged.push(attributes.ref);
      isInValue = tag === 'v' || tag === 't';
    },
    text(piece: string) {
      if (isInValue) text += piece;
    },
    close(tag: string) {
      isInValue = false;
      if (tag === 'c') rows.put(row, column, type === 's' ? (shared[Number(text)] ?? '') : text, isFormula);
    },
  };
}

/** Reads every sheet of an Excel workbook (.xlsx). Throws FILE_UNREADABLE or TOO_LARGE. */
export async function readXlsx(file: Buffer): Promise<Sheet[]> {
  const archive = {
    entries: new Map(listZip(file).map((entry) => [entry.name, entry])),
    unpacked: { bytes: 0 },
  };
  const contents = await readContents(archive);
  if (contents.length === 0) throw new Refusal('FILE_UNREADABLE', { because: 'no sheets' });
  if (contents.length > sheetLimits.sheets) throw new Refusal('TOO_LARGE', { because: 'sheets' });
  const shared = await readSharedTexts(archive);
  const sheets: Sheet[] = [];
  let rowsInAll = 0;
  for (const { name, path } of contents) {
    const rows = gatherRows();
    const merged: string[] = [];
    await walk(archive, path, cellListener(shared, rows, merged));
    rowsInAll += rows.rows().length;
    if (rowsInAll > sheetLimits.rowsInAll) throw new Refusal('TOO_LARGE', { because: 'rows in all' });
    sheets.push({ name, rows: rows.rows(), merged });
  }
  return sheets;
}
