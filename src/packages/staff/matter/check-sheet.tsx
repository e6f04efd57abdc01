import { useState } from 'react';
import { checkOutcome } from '../../../../cloud/contract/requests/check-outcome';
import { limits } from '../../../../cloud/contract/shared/limits';
import { workWords } from '../../../copy/work';
import { ActSheet } from '../../../features/matters/act-sheet';
import { callCloud } from '../../../phone/call-cloud';
import { Choice } from '../../../ui/choice';
import type { WorkSheetProps } from './work-sheet-props';

/** Says whether what others reported done is done. */
export function CheckSheet({ matter, onDone, onClose }: WorkSheetProps) {
  const { communityId, requestId, version } = matter;
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  return (
    <ActSheet
      communityId={communityId}
      title={workWords.checkTitle}
      hint={workWords.checkHint}
      send={workWords.checkSend}
      maxLength={limits.note}
      hasPhotos
      missing={() => (answer ? '' : workWords.checkMissing)}
      call={(collected, key) =>
        callCloud(
          checkOutcome,
          { communityId, requestId, version, solved: answer === 'yes', ...collected },
          key,
        )
      }
      onDone={onDone}
      onClose={onClose}
    >
      <Choice
        label={workWords.checkTitle}
        options={[
          { value: 'yes', text: workWords.checkYes },
          { value: 'no', text: workWords.checkNo },
        ]}
        {...(answer && { value: answer })}
        onChange={setAnswer}
      />
    </ActSheet>
  );
}
