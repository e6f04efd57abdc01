import { useState } from 'react';
import { endNotice } from '../../../../cloud/contract/notices/end-notice';
import { limits } from '../../../../cloud/contract/shared/limits';
import { matterWords } from '../../../copy/matter';
import { writeNoticeWords } from '../../../copy/write-notices';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/sheet';
import { TextArea } from '../../../ui/text-area';
import { Words } from '../../../ui/words';

export interface WithdrawSheetProps {
  communityId: string;
  noticeId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Takes a notice down before its time, with a reason that its readers see. */
export function WithdrawSheet({ communityId, noticeId, onDone, onClose }: WithdrawSheetProps) {
  const [reason, setReason] = useState('');
  const command = useCommand();
  const withdraw = () =>
    void command.run(
      (key) => callCloud(endNotice, { communityId, noticeId, reason }, key),
      () => {
        say(writeNoticeWords.withdrew);
        onDone();
      },
    );
  return (
    <Sheet
      isOpen
      title={writeNoticeWords.withdrawTitle}
      intro={
        <Words size="note" tone="second">
          {writeNoticeWords.withdrawLine}
        </Words>
      }
      close={matterWords.close}
      onClose={onClose}
      primary={
        <Button isBusy={command.isBusy} onPress={withdraw}>
          {writeNoticeWords.withdraw}
        </Button>
      }
    >
      <RefusedNotice command={command} />
      <TextArea
        label={writeNoticeWords.reason}
        placeholder={writeNoticeWords.reasonHint}
        maxLength={limits.reason}
        onInput={setReason}
      />
    </Sheet>
  );
}
