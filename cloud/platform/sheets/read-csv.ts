import { Refusal } from '../refusal';
import { gatherRows } from './row-gatherer';
import type { Sheet } from './sheet';

/** Decodes a text strictly: by its mark, else as UTF-8, else as GB 18030, which every GBK file is as well. Throws FILE_UNREADABLE. */
function decode(file: Buffer): string {
  const [first, second] = file;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file);
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  throw new Refusal('FILE_UNREADABLE', { because: 'encoding' });
}

/** Splits comma-separated values as RFC 4180 has them, calling `put` for each cell. */
function split(text: string, put: (row: number, column: number, cell: string) => void): void {
  let row = 1;
  let column = 0;
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) throw new Refusal('FILE_UNREADABLE', { because: 'open quotes' });
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const rest = /[,\r\n]/g;
    rest.lastIndex = at;
    const stop = rest.exec(text)?.index ?? text.length;
    put(row, column, cell + text.slice(at, stop));
    const isNewRow = text[stop] !== ',';
    at = stop + (text.startsWith('\r\n', stop) ? 2 : 1);
    row += isNewRow ? 1 : 0;
    column = isNewRow ? 0 : column + 1;
  }
}

/**
 * Reads one file of comma-separated values. What begins with `=` is a formula, as spreadsheets would see it; an apostrophe before
 * `= + - @`, with which such texts are written out, is taken off again. Throws FILE_UNREADABLE or TOO_LARGE.
 */
export function readCsv(file: Buffer, name: string): Sheet {
  const rows = gatherRows();
  split(decode(file), (row, column, cell) => {
    const text = cell.trim();
    rows.put(row, column, /^'+[=+\-@]/.test(text) ? text.slice(1) : text, text.startsWith('='));
  });
  return { name, rows: rows.rows(), merged: [] };
}
