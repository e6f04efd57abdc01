import { claimWish } from '../../../cloud/contract/requests/claim-wish';
import type { PublicWish } from '../../../cloud/contract/requests/wish-wall';
import { refusalWords } from '../../copy/errors';
import { wallWords } from '../../copy/wall';
import { callCloud } from '../../phone/call-cloud';
import { say } from '../../phone/device';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { Steps } from '../../ui/steps';
import { Words } from '../../ui/words';

export interface ClaimSheetProps {
  wish: PublicWish;
  onClose: () => void;
  onClaimed: () => void;
}

/** Says honestly what claiming means before it is done. */
export function ClaimSheet({ wish, onClose, onClaimed }: ClaimSheetProps) {
  const command = useCommand();
  const { communityId, requestId } = wish;
  const claim = () =>
    void command.run(
      (key) => callCloud(claimWish, { communityId, requestId }, key),
      () => {
        say(wallWords.claimed);
        onClaimed();
      },
    );
  return (
    <Sheet
      isOpen
      title={wallWords.claimTitle}
      intro={
        <Words size="note" tone="second">
          {wish.title}
        </Words>
      }
      close={wallWords.close}
      onClose={onClose}
      primary={
        <Button isBusy={command.isBusy} onPress={claim}>
          {wallWords.claimAction}
        </Button>
      }
    >
      {command.refused && (
        <Notice tone="red" icon="alert">
          {refusalWords(command.refused)}
        </Notice>
      )}
      <Steps steps={wallWords.claimSteps.map((step) => ({ key: step.text, state: 'coming', ...step }))} />
    </Sheet>
  );
}
