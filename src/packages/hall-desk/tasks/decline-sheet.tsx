import { useState } from 'react';
import { declineBooking } from '../../../../cloud/contract/hall/attendance';
import type { HallTask } from '../../../../cloud/contract/hall/tasks';
import { limits } from '../../../../cloud/contract/shared/limits';
import { deskWords, taskWords as words } from '../../../copy/hall-desk';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/sheet';
import { TextArea } from '../../../ui/text-area';

interface DeclineSheetProps {
  task: HallTask;
  onDone: () => void;
  onClose: () => void;
}

/** Says no to a venue's use, with the reason that the booker is told. */
export function DeclineSheet({ task, onDone, onClose }: DeclineSheetProps) {
  const [reason, setReason] = useState('');
  const command = useCommand();
  const { communityId, bookingId, bookingVersion: version } = task;
  const input = { communityId, bookingId, version, reason };
  return (
    <Sheet
      isOpen
      title={words.declineTitle}
      close={deskWords.close}
      onClose={onClose}
      primary={
        <Button
          isBusy={command.isBusy}
          {...(reason.trim() === '' && { missing: words.declineHint })}
          onPress={() => void command.run((key) => callCloud(declineBooking, input, key), onDone)}
        >
          {words.declineSend}
        </Button>
      }
    >
      <RefusedNotice command={command} />
      <TextArea
        label={words.declineHint}
        isLabelHidden
        placeholder={words.declineHint}
        maxLength={limits.reason}
        onInput={setReason}
      />
    </Sheet>
  );
}
