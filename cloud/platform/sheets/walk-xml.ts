import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal';
import { type Unpacked, unpack, type ZipEntry } from './unpack-zip';

/** What is told of an XML document as it is read; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML document of an archive, never whole in memory. A document type is refused: workbooks have none, and its entities could
 * grow without end. Throws FILE_UNREADABLE.
 */
export async function walkXml(entry: ZipEntry, unpacked: Unpacked, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser();
  const refuse = (): never => {
    throw new Refusal('FILE_UNREADABLE', { because: 'not well-formed' });
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => listener.open?.(local(name), attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(local(name)));
  const decoder = new StringDecoder('utf8');
  for await (const piece of unpack(entry, unpacked)) parser.write(decoder.write(piece));
  parser.close();
}
