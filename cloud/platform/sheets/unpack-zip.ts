import { PassThrough } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { Refusal } from '../refusal';
import { sheetLimits } from './sheet';

/** One file inside a zip archive, by its name. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: Buffer;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endBytes = 22;
const longestComment = 0xffff;

function unreadable(because: string): Refusal {
  return new Refusal('FILE_UNREADABLE', { because });
}

function findEnd(archive: Buffer): number {
  const first = Math.max(0, archive.length - endBytes - longestComment);
  for (let at = archive.length - endBytes; at >= first; at -= 1)
    if (archive.readUInt32LE(at) === endMark) return at;
  throw unreadable('no zip directory');
}

function readEntry(archive: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (archive.readUInt32LE(at) !== entryMark) throw unreadable('broken zip directory');
  const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
  const method = archive.readUInt16LE(at + 10);
  if (isEncrypted || (method !== 0 && method !== 8)) throw unreadable('zip method');
  const packedBytes = archive.readUInt32LE(at + 20);
  const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const name = archive.toString('utf8', at + 46, nameEnd);
  const packed = archive.subarray(start, start + packedBytes);
  const next = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  return { entry: { name, isDeflated: method === 8, packed }, next };
}

/** Lists what is in a zip archive without unpacking it. Throws FILE_UNREADABLE. */
export function listZip(archive: Buffer): ZipEntry[] {
  try {
    const end = findEnd(archive);
    const entries: ZipEntry[] = [];
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
      const { entry, next } = readEntry(archive, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    // A directory that points outside the file.
    if (error instanceof RangeError) throw unreadable('broken zip directory');
    throw error;
  }
}

/** Counts what comes out of all entries of one archive together. */
export interface Unpacked {
  bytes: number;
}

/**
 * Unpacks an entry piece by piece, off the main thread. What an archive says of its sizes is not believed: the bytes are counted as
 * they come. Throws TOO_LARGE past the limit, FILE_UNREADABLE when the entry is broken.
 */
export async function* unpack(entry: ZipEntry, unpacked: Unpacked): AsyncIterable<Buffer> {
  const inflate = entry.isDeflated ? createInflateRaw({ chunkSize: 64 * 1024 }) : new PassThrough();
  inflate.end(entry.packed);
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      unpacked.bytes += piece.length;
      if (unpacked.bytes > sheetLimits.unpackedBytes) throw new Refusal('TOO_LARGE', { because: 'unpacked' });
      yield piece;
    }
  } catch (error) {
    if ((error as { code?: unknown }).code?.toString().startsWith('Z_')) throw unreadable('broken entry');
    throw error;
  } finally {
    inflate.destroy();
  }
}
