import { wishWords } from '../../../copy/forms';
import { windowWords } from '../../../copy/wall';
import { Pane } from '../../../ui/pane';
import { Row } from '../../../ui/row';
import { Sheet } from '../../../ui/sheet';
import { Words } from '../../../ui/words';
import { publicName, type WishDraft } from './after-sending';

/** Shows a wish as the wall would, before it is sent. */
export function PreviewSheet({ wish, onClose }: { wish: WishDraft; onClose: () => void }) {
  return (
    <Sheet isOpen title={wishWords.previewTitle} close={wishWords.close} onClose={onClose}>
      <Row
        picture={<Pane light="dark" word={windowWords.dark} />}
        title={wish.title || wishWords.titleHint}
        line={wish.story}
      >
        <Words size="small" tone="third">
          {publicName(wish)}
        </Words>
      </Row>
      <Words size="note" tone="second">
        {wishWords.previewNote}
      </Words>
    </Sheet>
  );
}
