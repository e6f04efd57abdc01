import { useState } from 'react';
import { type Satisfaction, satisfactions } from '../../../../cloud/contract/requests/kinds';
import { rate } from '../../../../cloud/contract/requests/rate';
import { limits } from '../../../../cloud/contract/shared/limits';
import { satisfactionWords } from '../../../copy/kinds';
import { matterWords } from '../../../copy/matter';
import { workWords } from '../../../copy/work';
import { ActSheet } from '../../../features/matters/act-sheet';
import { callCloud } from '../../../phone/call-cloud';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Choice } from '../../../ui/choice';
import type { WorkSheetProps } from './work-sheet-props';

/** Writes down what a requester without an account says on the telephone. */
export function PhoneRateSheet({ matter, onDone, onClose }: WorkSheetProps) {
  const { communityId, requestId, kind } = matter;
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  const [satisfaction, setSatisfaction] = useState<Satisfaction | null>(null);
  const said = { solved: answer === 'yes', ...(satisfaction && { satisfaction }) };
  return (
    <ActSheet
      communityId={communityId}
      title={workWords.phoneRateTitle}
      hint={workWords.phoneRateHint}
      send={matterWords.rate}
      maxLength={limits.note}
      missing={() => (answer ? '' : matterWords.rateMissing)}
      call={({ words }, key) => callCloud(rate, { communityId, requestId, ...said, words }, key)}
      onDone={onDone}
      onClose={onClose}
    >
      <Choice
        label={matterWords.rateTitle(kind)}
        options={[
          { value: 'yes', text: matterWords.solved(kind) },
          { value: 'no', text: matterWords.notSolved(kind) },
        ]}
        {...(answer && { value: answer })}
        onChange={setAnswer}
      />
      <ChipRow label={matterWords.satisfaction} isWrapping>
        {satisfactions.map((one) => (
          <Chip key={one} isOn={one === satisfaction} onPress={() => setSatisfaction(one)}>
            {satisfactionWords[one]}
          </Chip>
        ))}
      </ChipRow>
    </ActSheet>
  );
}
