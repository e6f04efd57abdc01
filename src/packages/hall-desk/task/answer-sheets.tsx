import { useState } from 'react';
import { declineBooking } from '../../../../cloud/contract/hall/attendance';
import { finishHallTask, type HallTask, taskOutcomes } from '../../../../cloud/contract/hall/tasks';
import { limits } from '../../../../cloud/contract/shared/limits';
import { deskWords, taskOutcomeWords, taskWords as words } from '../../../copy/hall-desk';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Sheet } from '../../../ui/sheet';
import { TextArea } from '../../../ui/text-area';

interface AnswerSheetProps {
  task: HallTask;
  onDone: () => void;
  onClose: () => void;
}

/** Says no to a venue's use, with the reason that the booker is told. */
export function DeclineSheet({ task, onDone, onClose }: AnswerSheetProps) {
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

/** Says how a visit or an errand ended, in words that the booker reads. */
export function FinishSheet({ task, onDone, onClose }: AnswerSheetProps) {
  const [outcome, setOutcome] = useState<(typeof taskOutcomes)[number]>('done');
  const [said, setSaid] = useState('');
  const command = useCommand();
  const { communityId, taskId } = task;
  const input = { communityId, taskId, outcome, words: said };
  return (
    <Sheet
      isOpen
      title={words.finishTitle}
      close={deskWords.close}
      onClose={onClose}
      primary={
        <Button
          isBusy={command.isBusy}
          onPress={() => void command.run((key) => callCloud(finishHallTask, input, key), onDone)}
        >
          {words.finishSend}
        </Button>
      }
    >
      <RefusedNotice command={command} />
      <Choice
        label={words.finishTitle}
        options={taskOutcomes.map((value) => ({ value, text: taskOutcomeWords[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextArea
        label={words.finishHint}
        isLabelHidden
        placeholder={words.finishHint}
        maxLength={limits.note}
        onInput={setSaid}
      />
    </Sheet>
  );
}
