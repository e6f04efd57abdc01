import { Image, View } from '@tarojs/components';
import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import { aria, silentPicture } from './aria';

/** Pixels of a module: whole ones, so that nothing blurs at 200 px. */
const modulePixels = 8;
/** The quiet zone that readers need, in modules. */
const quietModules = 4;

export interface QrCodeProps {
  text: string;
  /** What it is for, for screen readers. */
  label: string;
}

/** A square that cameras read: a picture of about a kilobyte, the same in browsers and in WeChat, which takes no larger data than 10 kB. */
export function QrCode({ text, label }: QrCodeProps) {
  const source = useMemo(() => {
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    return code.createDataURL(modulePixels, quietModules * modulePixels);
  }, [text]);
  return (
    <View className="qr" {...aria({ role: 'img', label })}>
      <Image className="qr-i" src={source} mode="aspectFit" {...silentPicture()} />
    </View>
  );
}
