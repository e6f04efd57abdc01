import { deskWords, windowWords as words } from '../../../copy/hall-desk';
import { canPrint, printScreen } from '../../../phone/print';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/sheet';
import { Words } from '../../../ui/words';

/** A number taken for somebody without a phone, to be handed over on paper. */
export function Slip({ number, onClose }: { number: string; onClose: () => void }) {
  const primary = canPrint ? <Button onPress={printScreen}>{words.slipPrint}</Button> : null;
  return (
    <Sheet isOpen title={words.slip} close={deskWords.close} onClose={onClose} primary={primary}>
      <Words size="display" isCentred isTabular>
        {number}
      </Words>
    </Sheet>
  );
}
