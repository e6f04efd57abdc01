import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { aria, silentPicture } from './aria';
import { Icon } from './icon';
import { pressable } from './pressable';

export interface PhotoProps {
  source: string;
  /** What it shows, for screen readers. */
  describes: string;
  /** Stands on the picture, such as before and after. */
  label?: string;
  /** Said in its place when it cannot be loaded. */
  failed: string;
  /** `wide` fills its column; `thumb` is 72 px square. */
  shape?: 'wide' | 'thumb';
  onPress?: () => void;
}

/** A picture with rounded corners, loaded as it comes near the screen. */
export function Photo({ source, describes, label, failed, shape = 'wide', onPress }: PhotoProps) {
  const [hasFailed, setHasFailed] = useState(false);
  const isTarget = onPress && !hasFailed;
  const told = isTarget ? pressable({ label: describes }, onPress) : aria({ role: 'img', label: describes });
  return (
    <View className={`pho pho-${shape}`} {...told}>
      {hasFailed ? (
        <View className="pho-x">
          <Icon name="camera" />
          <View className="w-small">{failed}</View>
        </View>
      ) : (
        <Image
          className="pho-i"
          src={source}
          mode="aspectFill"
          lazyLoad
          {...silentPicture()}
          onError={() => setHasFailed(true)}
        />
      )}
      {label !== undefined && <View className="pho-l">{label}</View>}
    </View>
  );
}
