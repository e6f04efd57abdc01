import { photoWords } from '../../../copy/forms';
import { Card } from '../../../ui/card';
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

/** The same on a card of its own. */
export function PhotoCard({ photos }: { photos: Photos }) {
  return (
    <Card>
      <PhotoField photos={photos} />
    </Card>
  );
}
