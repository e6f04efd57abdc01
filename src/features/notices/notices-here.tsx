import type { noticesHere } from '../../../cloud/contract/notices/notices-here';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { hereWords, noticeWhen } from '../../copy/notices';
import { Notice } from '../../ui/notice';

/** So many are told before a report; more would stand in its way. */
const most = 2;

/** What has been announced for a place and may explain a trouble there. It only tells: a report can be sent all the same. */
export function NoticesHere({ items }: { items: OutputOf<typeof noticesHere>['items'] }) {
  return (
    <>
      {items.slice(0, most).map((one) => (
        <Notice key={one.noticeId} tone="wait" icon="notice" note={hereWords.line(noticeWhen(one))}>
          {hereWords.title(one.title)}
        </Notice>
      ))}
    </>
  );
}
