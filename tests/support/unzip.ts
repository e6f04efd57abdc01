import { inflateRawSync } from 'node:zlib';

/** Reads the texts in a zip archive by their names, from the sizes its own entries state. */
export function unzip(archive: Buffer): Record<string, string> {
  const texts: Record<string, string> = {};
  let at = 0;
  while (archive.readUInt32LE(at) === 0x04034b50) {
    const [packed, label, extra] = [
      archive.readUInt32LE(at + 18),
      archive.readUInt16LE(at + 26),
      archive.readUInt16LE(at + 28),
    ];
    const start = at + 30 + label + extra;
    const name = archive.toString('utf8', at + 30, at + 30 + label);
    texts[name] = inflateRawSync(archive.subarray(start, start + packed)).toString();
    at = start + packed;
  }
  return texts;
}

/** The cells of a workbook's first sheet as texts; the sheet must hold no formula and no number. */
export function sheetRows(archive: Buffer): string[][] {
  const xml = unzip(archive)['xl/worksheets/sheet1.xml'] ?? '';
  if (/<f>|<v>/.test(xml)) throw new Error('a cell would be calculated');
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)];
  return rows.map(([, cells = '']) => {
    const found: string[] = [];
    for (const [, letter = 'A', text = ''] of cells.matchAll(
      /<c r="([A-Z])\d+"[^>]*>.*?<t[^>]*>(.*?)<\/t>/gs,
    )) {
      while (found.length < letter.charCodeAt(0) - 65) found.push('');
      found.push(text);
    }
    return found;
  });
}
