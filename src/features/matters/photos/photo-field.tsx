import { photoWords } from '../../../copy/forms';
import { PhotoPicker } from '../../../ui/photo-picker';
import type { Photos } from './use-photos';

/** Photos of a form: thumbs, progress, one more. */
export function PhotoField({ photos }: { photos: Photos }) {
  return (
    <PhotoPicker
      photos={photos.list}
      words={photoWords}
      onAdd={() => void photos.add()}
      onOpen={photos.open}
      onRemove={photos.remove}
      onRetry={photos.retry}
    />
  );
}
