import { proposeDecline } from '../../../../cloud/contract/requests/propose-decline';
import { limits } from '../../../../cloud/contract/shared/limits';
import { workWords } from '../../../copy/work';
import { callCloud } from '../../../phone/call-cloud';
import { Words } from '../../../ui/words';
import { ActSheet } from '../act-sheet';
import type { Matter } from '../matter-head';

/** Proposes to decline, with a reason that also says where to go instead; a second person confirms. */
export function DeclineSheet({
  matter,
  onDone,
  onClose,
}: {
  matter: Matter;
  onDone: () => void;
  onClose: () => void;
}) {
  const { communityId, requestId, version } = matter;
  return (
    <ActSheet
      communityId={communityId}
      title={workWords.declineTitle}
      hint={workWords.declineHint}
      send={workWords.declineSend}
      maxLength={limits.reason}
      missing={({ words }) => (words.trim() === '' ? workWords.reasonMissing : '')}
      call={({ words }, key) =>
        callCloud(proposeDecline, { communityId, requestId, version, reason: words }, key)
      }
      onDone={onDone}
      onClose={onClose}
    >
      <Words size="note" tone="second">
        {workWords.declineNote}
      </Words>
    </ActSheet>
  );
}
