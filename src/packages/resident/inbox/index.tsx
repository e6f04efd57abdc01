import { useEffect } from 'react';
import { type InboxEntry, inbox, isHallNews, markRead } from '../../../../cloud/contract/inbox/inbox';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { inboxPage } from '../../../copy/inbox';
import { noticeWords } from '../../../copy/notices';
import { NoticeList } from '../../../features/notices/notice-list';
import { useCurrentNotices } from '../../../features/notices/use-current';
import { ListTurns } from '../../../features/screen/list-turns';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud, newKey } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { useMe } from '../../../session/session';
import { usePaged } from '../../../session/use-paged';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { SectionHead } from '../../../ui/section-head';
import { HallRow, InboxRow } from './rows';

type Inbox = OutputOf<typeof inbox>;

/** So many notices stand above the messages; the others are a tap away. */
const noticesShown = 3;

/** What concerns me, the newest first. Seeing a message is reading it; a notice is read on its own page. */
export default function InboxPage() {
  const list = usePaged<InboxEntry, Inbox>('inbox', (after) => callCloud(inbox, { ...(after && { after }) }));
  const me = useMe();
  const board = useCurrentNotices(me?.home ? me.personId : null);
  const newest = list.items[0];
  const upTo = newest && !newest.isRead ? newest.itemId : null;
  useEffect(() => {
    if (upTo) void callCloud(markRead, { upTo }, newKey());
  }, [upTo]);
  return (
    <Screen>
      <Loaded query={list}>
        {() => (
          <>
            <Notices board={board} />
            {list.items.length > 0 ? (
              <Card isFlush>
                {list.items.map((item) =>
                  isHallNews(item) ? (
                    <HallRow key={item.itemId} news={item} />
                  ) : (
                    <InboxRow key={item.itemId} item={item} />
                  ),
                )}
              </Card>
            ) : (
              <Empty title={inboxPage.empty} line={inboxPage.emptyLine} />
            )}
          </>
        )}
      </Loaded>
      <ListTurns list={list} />
    </Screen>
  );
}

/** What is announced where I live, above what happened to my matters; nothing when there is nothing. */
function Notices({ board: { asked, reload } }: { board: ReturnType<typeof useCurrentNotices> }) {
  if (asked.phase === 'failed')
    return (
      <Notice tone="grey" icon="notice" action={noticeWords.again} onAction={() => void reload()}>
        {noticeWords.notOpened}
      </Notice>
    );
  if (asked.phase !== 'ready' || asked.data.items.length === 0) return null;
  return (
    <>
      <SectionHead title={noticeWords.head} action={noticeWords.all} onAction={() => open('notices')} />
      <NoticeList rows={asked.data.items.slice(0, noticesShown)} />
      <SectionHead title={inboxPage.head} />
    </>
  );
}
