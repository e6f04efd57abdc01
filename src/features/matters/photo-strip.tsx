import { View } from '@tarojs/components';
import type { PhotoLink } from '../../../cloud/contract/shared/schemas';
import { matterWords } from '../../copy/matter';
import { previewPhotos } from '../../phone/device';
import { Photo } from '../../ui/photo';

export interface PhotoStripProps {
  photos: readonly PhotoLink[];
  /** Small squares, beside a title; else two across, or one over the whole width. */
  isSmall?: boolean;
  /** What stands on each, such as before and after. */
  labels?: readonly string[];
}

/** The photos of a matter or of one step; each opens whole. */
export function PhotoStrip({ photos, isSmall = false, labels = [] }: PhotoStripProps) {
  if (photos.length === 0) return null;
  const look = isSmall ? 'phs' : `phs phs-w${photos.length === 1 ? ' phs-1' : ''}`;
  return (
    <View className={look}>
      {photos.map((photo, place) => (
        <Photo
          key={photo.photoId}
          shape={isSmall ? 'thumb' : 'wide'}
          source={photo.thumbUrl}
          {...(labels[place] && { label: labels[place] })}
          describes={[matterWords.photo(place + 1), labels[place]].filter(Boolean).join('，')}
          failed={matterWords.photoFailed}
          onPress={() =>
            previewPhotos(
              photos.map(({ url }) => url),
              photo.url,
            )
          }
        />
      ))}
    </View>
  );
}
