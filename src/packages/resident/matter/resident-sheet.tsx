import { addNote } from '../../../../cloud/contract/requests/add-note';
import { releaseClaim } from '../../../../cloud/contract/requests/release-claim';
import { withdraw } from '../../../../cloud/contract/requests/withdraw';
import { limits } from '../../../../cloud/contract/shared/limits';
import { matterWords } from '../../../copy/matter';
import { ActSheet, type Collected } from '../../../features/matters/act-sheet';
import type { Matter } from '../../../features/matters/matter-head';
import { ResolveSheet } from '../../../features/matters/resolve-sheet';
import { callCloud } from '../../../phone/call-cloud';

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
  const { communityId, requestId } = matter;
  const ref = { communityId, requestId };
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
        missing={({ words, photos }: Collected) =>
          words.trim() === '' && photos.length === 0 ? matterWords.noteMissing : ''
        }
        call={(collected, key) => callCloud(addNote, { ...ref, ...collected }, key)}
      />
    );
  }
  if (act === 'resolve') return <ResolveSheet matter={matter} onDone={onDone} onClose={onClose} />;
  const isRelease = act === 'release';
  return (
    <ActSheet
      {...shared}
      title={isRelease ? matterWords.releaseTitle : matterWords.withdrawTitle}
      hint={isRelease ? matterWords.releaseHint : matterWords.withdrawHint}
      send={isRelease ? matterWords.releaseSend : matterWords.withdrawSend}
      maxLength={isRelease ? limits.note : limits.reason}
      call={({ words }, key) =>
        isRelease
          ? callCloud(releaseClaim, { ...ref, words }, key)
          : callCloud(withdraw, { ...ref, reason: words }, key)
      }
    />
  );
}
