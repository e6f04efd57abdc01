import type { NoticeRow } from '../../../cloud/contract/notices/notice-row';
import { noticeLine, noticeWords } from '../../copy/notices';
import { open } from '../../phone/navigate';
import { Card } from '../../ui/card';
import { Row } from '../../ui/row';
import { Tag } from '../../ui/tag';

/** Notices as rows of one card; those not read yet say so. */
export function NoticeList({ rows }: { rows: readonly NoticeRow[] }) {
  return (
    <Card isFlush>
      {rows.map((row) => {
        const isUnread = row.state === 'shown' && !row.isRead;
        const line = noticeLine(row);
        const tag = isUnread && {
          end: (
            <Tag tone="blue" icon="notice">
              {noticeWords.unread}
            </Tag>
          ),
          label: `${row.title}，${line}，${noticeWords.unread}`,
        };
        return (
          <Row
            key={row.noticeId}
            title={row.title}
            line={line}
            {...tag}
            onPress={() => open('notice', { communityId: row.communityId, noticeId: row.noticeId })}
          />
        );
      })}
    </Card>
  );
}
