import { useState } from 'react';
import { declineBooking } from '../../../../cloud/contract/hall/attendance';
import { finishHallTask, type HallTask, taskOutcomes } from '../../../../cloud/contract/hall/tasks';
import { limits } from '../../../../cloud/contract/shared/limits';
import { taskOutcomeWords, taskWords } from '../../../copy/hall-desk';
import { ActSheet } from '../../../features/matters/act-sheet';
import { callCloud } from '../../../phone/call-cloud';
import { Choice } from '../../../ui/choice';

interface AnswerSheetProps {
  task: HallTask;
  onDone: () => void;
  onClose: () => void;
}

/** Says no to a venue's use, with the reason that the booker is told. */
export function DeclineSheet({ task, ...ends }: AnswerSheetProps) {
  const { communityId, bookingId, bookingVersion: version } = task;
  return (
    <ActSheet
      title={taskWords.declineTitle}
      hint={taskWords.declineHint}
      send={taskWords.declineSend}
      maxLength={limits.reason}
      communityId={communityId}
      missing={({ words }) => (words.trim() === '' ? taskWords.declineMissing : '')}
      call={({ words: reason }, key) =>
        callCloud(declineBooking, { communityId, bookingId, version, reason }, key)
      }
      {...ends}
    />
  );
}

/** Says how a visit or an errand ended, in words that the booker reads. */
export function FinishSheet({ task: { communityId, taskId }, ...ends }: AnswerSheetProps) {
  const [outcome, setOutcome] = useState<(typeof taskOutcomes)[number]>('done');
  return (
    <ActSheet
      title={taskWords.finishTitle}
      hint={taskWords.finishHint}
      send={taskWords.finishSend}
      maxLength={limits.note}
      communityId={communityId}
      call={({ words }, key) => callCloud(finishHallTask, { communityId, taskId, outcome, words }, key)}
      {...ends}
    >
      <Choice
        label={taskWords.finishTitle}
        options={taskOutcomes.map((value) => ({ value, text: taskOutcomeWords[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
    </ActSheet>
  );
}
