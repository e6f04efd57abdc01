import { useEffect } from 'react';
import { type InboxItem, inbox, markRead } from '../../../../cloud/contract/inbox/inbox';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { inboxPage, inboxWords } from '../../../copy/inbox';
import { timeWords } from '../../../copy/times';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud, newKey } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { usePaged } from '../../../session/use-paged';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import { Tag } from '../../../ui/tag';

type Inbox = OutputOf<typeof inbox>;

/** What concerns me, the newest first. Seeing it is reading it. */
export default function InboxPage() {
  const list = usePaged<InboxItem, Inbox>('inbox', (after) => callCloud(inbox, { ...(after && { after }) }));
  const newest = list.items[0];
  const upTo = newest && !newest.isRead ? newest.itemId : null;
  useEffect(() => {
    if (upTo) void callCloud(markRead, { upTo }, newKey());
  }, [upTo]);
  return (
    <Screen>
      <Loaded query={list}>
        {() =>
          list.items.length > 0 ? (
            <Card isFlush>
              {list.items.map((item) => (
                <InboxRow key={item.itemId} item={item} />
              ))}
            </Card>
          ) : (
            <Empty title={inboxPage.empty} line={inboxPage.emptyLine} />
          )
        }
      </Loaded>
    </Screen>
  );
}

function InboxRow({ item }: { item: InboxItem }) {
  const { communityId, requestId, audience } = item;
  const page = audience === 'requester' || audience === 'claimant' ? 'matter' : 'work';
  const tag = item.isRead
    ? {}
    : {
        end: (
          <Tag tone="blue" icon="notice">
            {inboxPage.unread}
          </Tag>
        ),
      };
  return (
    <Row
      title={inboxWords(item)}
      line={[item.title, timeWords(item.at)].filter((one) => one !== '').join('，')}
      {...tag}
      onPress={() => open(page, { communityId, requestId })}
    />
  );
}
