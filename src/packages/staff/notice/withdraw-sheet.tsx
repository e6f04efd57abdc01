import { endNotice } from '../../../../cloud/contract/notices/end-notice';
import { limits } from '../../../../cloud/contract/shared/limits';
import { writeNoticeWords as words } from '../../../copy/write-notices';
import { ActSheet } from '../../../features/matters/act-sheet';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';

export interface WithdrawSheetProps {
  communityId: string;
  noticeId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Takes a notice down before its time, with a reason that its readers see. */
export function WithdrawSheet({ communityId, noticeId, onDone, onClose }: WithdrawSheetProps) {
  return (
    <ActSheet
      title={words.withdrawTitle}
      hint={words.reasonHint}
      send={words.withdraw}
      note={words.withdrawLine}
      maxLength={limits.reason}
      communityId={communityId}
      call={({ words: reason }, key) => callCloud(endNotice, { communityId, noticeId, reason }, key)}
      onDone={() => {
        say(words.withdrew);
        onDone();
      }}
      onClose={onClose}
    />
  );
}
