import { limits } from '../../contract/shared/limits';
import { Refusal } from '../refusal';

/** A photo as we keep it: JPEG, upright, without metadata. */
export interface EncodedPhoto {
  readonly full: Buffer;
  readonly thumb: Buffer;
  readonly width: number;
  readonly height: number;
}

const readable = new Set(['jpeg', 'png', 'webp', 'heif', 'gif']);
const quality = 80;

/**
 * Re-encodes what somebody uploaded: at most 1,600 px, and a thumb of 400. Metadata, the place of the shot included, does not survive.
 * Throws PHOTO_TOO_LARGE over 10 MB, PHOTO_UNREADABLE for anything but a picture of at most 50 million pixels.
 */
export function encodePhoto(original: Buffer): Promise<EncodedPhoto> {
  const encoded = last.then(() => encode(original));
  last = encoded.catch(() => undefined);
  return encoded;
}

/** One picture at a time: its pixels lie in memory while it is open, so that memory stays bounded however many arrive. */
let last: Promise<unknown> = Promise.resolve();

async function encode(original: Buffer): Promise<EncodedPhoto> {
  if (original.length > limits.photoBytes) throw new Refusal('PHOTO_TOO_LARGE');
  if (original.length === 0) throw new Refusal('PHOTO_UNREADABLE', { because: 'empty' });
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const open = () => sharp(original, { limitInputPixels: limits.photoPixels, failOn: 'error' });
  try {
    const { format } = await open().metadata();
    if (!readable.has(format ?? '')) throw new Refusal('PHOTO_UNREADABLE', { because: 'not a picture' });
    const upright = open().rotate();
    const shrink = (side: number) =>
      upright.clone().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const full = await shrink(limits.photoSide)
      .flatten({ background: '#ffffff' })
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true });
    const thumb = await shrink(limits.thumbSide)
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 70 })
      .toBuffer();
    return { full: full.data, thumb, width: full.info.width, height: full.info.height };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('PHOTO_UNREADABLE', { because: 'undecodable' });
  }
}
