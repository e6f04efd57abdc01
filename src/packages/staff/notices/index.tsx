import { useState } from 'react';
import { localNotices } from '../../../../cloud/contract/notices/local-notices';
import type { NoticePart, NoticeRow, NoticeState } from '../../../../cloud/contract/notices/notice-row';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { noticeLine } from '../../../copy/notices';
import { noticesTable } from '../../../copy/tables';
import { writeNoticeWords } from '../../../copy/write-notices';
import { PartChips } from '../../../features/notices/part-chips';
import { useWritingIn } from '../../../features/notices/writing-in';
import { ListTurns } from '../../../features/screen/list-turns';
import { TableButton } from '../../../features/screen/save-button';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { everyPage } from '../../../session/every-page';
import { usePaged } from '../../../session/use-paged';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import type { IconName } from '../../../ui/icon';
import { Row } from '../../../ui/row';
import { Tag, type Tone } from '../../../ui/tag';

/** What is shown needs no tag among what is shown. */
const looks: Record<Exclude<NoticeState, 'shown'>, { tone: Tone; icon: IconName }> = {
  scheduled: { tone: 'wait', icon: 'hourglass' },
  over: { tone: 'grey', icon: 'clock' },
  withdrawn: { tone: 'grey', icon: 'undo' },
  replaced: { tone: 'grey', icon: 'redo' },
};

/** The notices shown around the places where one writes, and the way to a new one. */
export default function LocalNoticesPage() {
  const communityId = useWritingIn();
  const [part, setPart] = useState<NoticePart>('current');
  const ask = (after: string | undefined) =>
    callCloud(localNotices, { communityId: communityId ?? '', part, ...(after && { after }) });
  const list = usePaged<NoticeRow, OutputOf<typeof localNotices>>(communityId && part, ask);
  const bar = (
    <ActionBar>
      <Button onPress={() => open('writeNotice')}>{writeNoticeWords.write}</Button>
    </ActionBar>
  );
  return (
    <Screen isWide bar={bar}>
      <PartChips part={part} onPick={setPart} />
      <Loaded query={list}>
        {() =>
          list.items.length > 0 ? (
            <>
              <Rows rows={list.items} />
              <TableButton table={() => everyPage(ask, noticesTable)} />
            </>
          ) : (
            <Empty title={writeNoticeWords.empty} line={writeNoticeWords.emptyLine} />
          )
        }
      </Loaded>
      <ListTurns list={list} />
    </Screen>
  );
}

function Rows({ rows }: { rows: readonly NoticeRow[] }) {
  return (
    <Card isFlush>
      {rows.map((row) => {
        const { communityId, noticeId } = row;
        const line = noticeLine(row);
        const word = row.state === 'shown' ? '' : writeNoticeWords.states[row.state];
        const tag = row.state !== 'shown' && { end: <Tag {...looks[row.state]}>{word}</Tag> };
        return (
          <Row
            key={noticeId}
            title={row.title}
            line={line}
            label={[row.title, word, line].filter(Boolean).join('，')}
            {...tag}
            onPress={() => open('localNotice', { communityId, noticeId })}
          />
        );
      })}
    </Card>
  );
}
