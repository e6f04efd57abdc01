import { deskWords } from '../../../../copy/desk';
import { matterWords } from '../../../../copy/matter';
import { Button } from '../../../../ui/button';
import { Row } from '../../../../ui/row';
import { Sheet } from '../../../../ui/sheet';

/** What each key does. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet
      isOpen
      title={deskWords.keysTitle}
      close={matterWords.close}
      onClose={onClose}
      primary={<Button onPress={onClose}>{deskWords.keysDone}</Button>}
    >
      {deskWords.keys.map(([key, does]) => (
        <Row key={key} lead={key} title={does} />
      ))}
    </Sheet>
  );
}
