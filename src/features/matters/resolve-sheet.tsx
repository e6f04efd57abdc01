import { useState } from 'react';
import { type Outcome, outcomes } from '../../../cloud/contract/requests/kinds';
import { resolveRequest } from '../../../cloud/contract/requests/resolve-request';
import { limits } from '../../../cloud/contract/shared/limits';
import { outcomeWords } from '../../copy/kinds';
import { matterWords } from '../../copy/matter';
import { callCloud } from '../../phone/call-cloud';
import { Chip } from '../../ui/chip';
import { ChipRow } from '../../ui/chip-row';
import { ActSheet } from './act-sheet';
import type { Matter } from './matter-head';

/** Reports what was done: the outcome, words and photos. */
export function ResolveSheet({
  matter,
  onDone,
  onClose,
}: {
  matter: Matter;
  onDone: () => void;
  onClose: () => void;
}) {
  const { communityId, requestId, version } = matter;
  const [outcome, setOutcome] = useState<Outcome>('fixed');
  return (
    <ActSheet
      communityId={communityId}
      title={matterWords.resolveTitle}
      hint={matterWords.resolveHint}
      send={matterWords.resolveSend}
      maxLength={limits.note}
      hasPhotos
      missing={({ words }) => (words.trim() === '' ? matterWords.resolveMissing : '')}
      call={(collected, key) =>
        callCloud(resolveRequest, { communityId, requestId, version, outcome, ...collected }, key)
      }
      onDone={onDone}
      onClose={onClose}
    >
      <ChipRow label={matterWords.resolveTitle} isWrapping>
        {outcomes.map((one) => (
          <Chip key={one} isOn={one === outcome} onPress={() => setOutcome(one)}>
            {outcomeWords[one]}
          </Chip>
        ))}
      </ChipRow>
    </ActSheet>
  );
}
