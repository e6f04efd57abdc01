/** What a zip archive says of one file. */
export interface ZipEntry {
  readonly name: string;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its header stands in the archive. */
  readonly offset: number;
  /** Whether checksum and lengths follow the content, because they were not known before it. */
  readonly isStreamed: boolean;
}

/** Their time is the format's first day, so that equal contents make equal files. */
const firstDay = 0x21;
const utf8Names = 0x0800;
const lengthsFollow = 0x0008;
const deflated = 8;

/** From the version needed up to the lengths, what the header and the directory say of a file is the same. */
function facts({ name, crc, packedBytes, bytes, isStreamed }: ZipEntry): Buffer {
  const written = Buffer.alloc(26);
  written.writeUInt16LE(20, 0);
  written.writeUInt16LE(isStreamed ? utf8Names | lengthsFollow : utf8Names, 2);
  written.writeUInt16LE(deflated, 4);
  written.writeUInt16LE(firstDay, 8);
  written.writeUInt32LE(crc, 10);
  written.writeUInt32LE(packedBytes, 14);
  written.writeUInt32LE(bytes, 18);
  written.writeUInt16LE(Buffer.byteLength(name), 22);
  return written;
}

/** What stands before a file's content. */
export function headerOf(entry: ZipEntry): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04'), facts(entry), Buffer.from(entry.name)]);
}

/** What stands after the content of a file whose lengths were not known before. */
export function descriptorOf({ crc, packedBytes, bytes }: ZipEntry): Buffer {
  const written = Buffer.alloc(16);
  written.write('PK\x07\x08', 'latin1');
  written.writeUInt32LE(crc, 4);
  written.writeUInt32LE(packedBytes, 8);
  written.writeUInt32LE(bytes, 12);
  return written;
}

/** What stands at the end of an archive: every file once more, and where to find the list. */
export function directoryOf(entries: readonly ZipEntry[], offset: number): Buffer {
  const listed = Buffer.concat(
    entries.flatMap((entry) => {
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(entry.offset, 10);
      return [Buffer.from('PK\x01\x02\x14\x00'), facts(entry), rest, Buffer.from(entry.name)];
    }),
  );
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([listed, end]);
}
