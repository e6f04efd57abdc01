import type { NoticeRow } from '../../../cloud/contract/notices/notice-row';
import { noticeLine } from '../../copy/notices';
import { open } from '../../phone/navigate';
import { Card } from '../../ui/card';
import { Row } from '../../ui/row';

/** One quiet line, unlike the list's without a mark: it stays until its time is over. */
export function NewestNotice({ row }: { row: NoticeRow }) {
  const { communityId, noticeId } = row;
  const go = () => open('notice', { communityId, noticeId });
  return (
    <Card isFlush>
      <Row icon="notice" title={row.title} line={noticeLine(row)} onPress={go} />
    </Card>
  );
}
