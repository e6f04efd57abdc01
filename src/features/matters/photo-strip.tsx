import { View } from '@tarojs/components';
import type { PhotoLink } from '../../../cloud/contract/shared/schemas';
import { matterWords } from '../../copy/matter';
import { previewPhotos } from '../../phone/device';
import { Photo } from '../../ui/photo';

/** The photos of a matter or of one step; each opens whole. */
export function PhotoStrip({ photos }: { photos: readonly PhotoLink[] }) {
  if (photos.length === 0) return null;
  return (
    <View className="phs">
      {photos.map((photo, place) => (
        <Photo
          key={photo.photoId}
          shape="thumb"
          source={photo.thumbUrl}
          describes={matterWords.photo(place + 1)}
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
