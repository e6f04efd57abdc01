import { crc32, inflateRawSync } from 'node:zlib';

const directoryMark = 0x02014b50;
const endMark = 'PK\x05\x06';

/** Reads the texts in a zip archive by their names, from the list at its end, as other programs do. */
export function unzip(archive: Buffer): Record<string, string> {
  const texts: Record<string, string> = {};
  const end = archive.lastIndexOf(endMark, undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === directoryMark) {
    const lengthAt = (offset: number) => archive.readUInt16LE(at + offset);
    const [packed, header] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)];
    const name = archive.toString('utf8', at + 46, at + 46 + lengthAt(28));
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const content = inflateRawSync(archive.subarray(start, start + packed));
    if (crc32(content) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
    texts[name] = content.toString();
    at += 46 + lengthAt(28) + lengthAt(30) + lengthAt(32);
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
