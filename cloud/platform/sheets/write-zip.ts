import { crc32, deflateRawSync } from 'node:zlib';
import { directoryOf, headerOf, type ZipEntry } from './zip-records';

/** Packs named texts into a zip archive. Equal contents make equal files. */
export function packZip(files: readonly { readonly name: string; readonly text: string }[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const lengths = { crc: crc32(content), packedBytes: packed.length, bytes: content.length };
    const entry = { name, ...lengths, offset, isStreamed: false };
    const header = headerOf(entry);
    entries.push(entry);
    bodies.push(header, packed);
    offset += header.length + packed.length;
  }
  return Buffer.concat([...bodies, directoryOf(entries, offset)]);
}
