import { Image, View } from '@tarojs/components';
import { encode } from 'uqr';
import { aria, silentPicture } from './aria';

export interface QrCodeProps {
  /** What it is, for screen readers; what it holds is for cameras. */
  label: string;
  text: string;
}

/** The dark cells of a row as one path: a bar for each run of them. */
function barsOf(cells: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < cells.length; x += 1) {
    if (!cells[x]) continue;
    const end = cells.indexOf(false, x);
    const width = (end === -1 ? cells.length : end) - x;
    path += `M${x} ${y}h${width}v1h-${width}z`;
    x += width;
  }
  return path;
}

/** Draws a text as a picture of a code, with the quiet edge of four cells that cameras need. */
function drawingOf(text: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const path = data.map(barsOf).join('');
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}

/** A code to be read by a camera: black on white in every mode. */
export function QrCode({ label, text }: QrCodeProps) {
  return (
    <View className="qr" {...aria({ role: 'img', label })}>
      <Image className="qr-i" src={drawingOf(text)} mode="aspectFit" {...silentPicture()} />
    </View>
  );
}
