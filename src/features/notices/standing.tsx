import { noticeWords } from '../../copy/notices';
import { Notice } from '../../ui/notice';
import type { WholeNotice } from './notice-text';

/** Says above a notice that it no longer holds, why, and where the newer one is. */
export function Standing({
  notice: one,
  onNewest,
}: {
  notice: WholeNotice;
  onNewest: (noticeId: string) => void;
}) {
  const { state, endReason, replacedBy } = one;
  if (state === 'withdrawn')
    return (
      <Notice tone="grey" icon="undo" note={endReason ?? noticeWords.withdrawnLine}>
        {noticeWords.withdrawn}
      </Notice>
    );
  if (state === 'replaced' && replacedBy !== null)
    return (
      <Notice tone="blue" icon="redo" action={noticeWords.seeNewest} onAction={() => onNewest(replacedBy)}>
        {noticeWords.replaced}
      </Notice>
    );
  if (state !== 'over') return null;
  return (
    <Notice tone="grey" icon="clock">
      {noticeWords.over}
    </Notice>
  );
}
