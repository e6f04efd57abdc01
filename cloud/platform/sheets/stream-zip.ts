import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { descriptorOf, directoryOf, headerOf, type ZipEntry } from './zip-records';

/** A file of an archive whose text comes piece by piece. */
export interface StreamedFile {
  readonly name: string;
  readonly text: AsyncIterable<string> | Iterable<string>;
}

/** Counts a text on its way. */
async function* counted(text: StreamedFile['text'], tally: { crc: number; bytes: number }) {
  for await (const piece of text) {
    const bytes = Buffer.from(piece);
    tally.crc = crc32(bytes, tally.crc);
    tally.bytes += bytes.length;
    yield bytes;
  }
}

/**
 * Packs files into a zip archive piece by piece: no more of them is held than one piece and what the packer works on. Reading stops when
 * nobody takes the archive any more.
 */
export async function* streamZip(files: Iterable<StreamedFile>): AsyncGenerator<Buffer> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const unknown = { name, crc: 0, packedBytes: 0, bytes: 0, offset, isStreamed: true };
    const header = headerOf(unknown);
    yield header;
    const tally = { crc: 0, bytes: 0 };
    let packedBytes = 0;
    // What goes wrong on the way is thrown by the loop below.
    const packed = pipeline(Readable.from(counted(text, tally)), createDeflateRaw(), () => undefined);
    for await (const chunk of packed) {
      packedBytes += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
    const entry = { ...unknown, ...tally, packedBytes };
    const descriptor = descriptorOf(entry);
    yield descriptor;
    entries.push(entry);
    offset += header.length + packedBytes + descriptor.length;
  }
  yield directoryOf(entries, offset);
}
