import { useState } from 'react';
import { addNote } from '../../../../cloud/contract/requests/add-note';
import { type Outcome, outcomes } from '../../../../cloud/contract/requests/kinds';
import { releaseClaim } from '../../../../cloud/contract/requests/release-claim';
import { resolveRequest } from '../../../../cloud/contract/requests/resolve-request';
import { withdraw } from '../../../../cloud/contract/requests/withdraw';
import { limits } from '../../../../cloud/contract/shared/limits';
import { outcomeWords } from '../../../copy/kinds';
import { matterWords } from '../../../copy/matter';
import { ActSheet, type Collected } from '../../../features/matters/act-sheet';
import type { Matter } from '../../../features/matters/matter-head';
import { callCloud } from '../../../phone/call-cloud';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';

/** What a resident or a claimant can do besides rating. */
export type Act = 'note' | 'withdraw' | 'release' | 'resolve';

export interface ResidentSheetProps {
  act: Act;
  matter: Matter;
  onDone: () => void;
  onClose: () => void;
}

/** The sheet of one act. */
export function ResidentSheet({ act, matter, onDone, onClose }: ResidentSheetProps) {
  const { communityId, requestId, version } = matter;
  const ref = { communityId, requestId };
  const [outcome, setOutcome] = useState<Outcome>('fixed');
  const shared = { communityId, onDone, onClose };
  if (act === 'note') {
    return (
      <ActSheet
        {...shared}
        title={matterWords.note}
        hint={matterWords.noteHint}
        send={matterWords.noteSend}
        maxLength={limits.note}
        hasPhotos
        missing={({ words, photos }: Collected) => (words.trim() === '' && photos.length === 0 ? matterWords.noteMissing : '')}
        call={(collected, key) => callCloud(addNote, { ...ref, ...collected }, key)}
      />
    );
  }
  if (act === 'resolve') {
    return (
      <ActSheet
        {...shared}
        title={matterWords.resolveTitle}
        hint={matterWords.resolveHint}
        send={matterWords.resolveSend}
        maxLength={limits.note}
        hasPhotos
        missing={({ words }: Collected) => (words.trim() === '' ? matterWords.resolveMissing : '')}
        call={(collected, key) => callCloud(resolveRequest, { ...ref, version, outcome, ...collected }, key)}
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
  const isRelease = act === 'release';
  return (
    <ActSheet
      {...shared}
      title={isRelease ? matterWords.releaseTitle : matterWords.withdrawTitle}
      hint={isRelease ? matterWords.releaseHint : matterWords.withdrawHint}
      send={isRelease ? matterWords.releaseSend : matterWords.withdrawSend}
      maxLength={isRelease ? limits.note : limits.reason}
      call={({ words }, key) =>
        isRelease ? callCloud(releaseClaim, { ...ref, words }, key) : callCloud(withdraw, { ...ref, reason: words }, key)
      }
    />
  );
}
