import { useEffect } from 'react';
import { hallMessages, readHallMessages } from '../../../../cloud/contract/hall/messages';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { hallNewsPage, hallNewsWords } from '../../../copy/hall-news';
import { longDayWords, timeWords } from '../../../copy/times';
import { Loaded } from '../../../features/screen/screen';
import { callCloud, newKey } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { usePaged } from '../../../session/use-paged';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';

type Page = OutputOf<typeof hallMessages>;
type Message = Page['items'][number];

/** What happened to one's bookings, waits and numbers, the newest first; seen is read. */
export function News({ communityId }: { communityId: string }) {
  const list = usePaged<Message, Page>(communityId, (after) =>
    callCloud(hallMessages, { communityId, ...(after && { after }) }),
  );
  const newest = list.items[0];
  const upTo = newest && !newest.isRead ? newest.at : null;
  useEffect(() => {
    if (upTo) void callCloud(readHallMessages, { communityId, upTo }, newKey());
  }, [communityId, upTo]);
  return (
    <Loaded query={list}>
      {() =>
        list.items.length === 0 ? (
          <Empty title={hallNewsPage.empty} line={hallNewsPage.emptyLine} />
        ) : (
          <Card isFlush>
            {list.items.map((one) => (
              <MessageRow key={`${one.subjectId} ${one.move} ${one.at}`} message={one} />
            ))}
          </Card>
        )
      }
    </Loaded>
  );
}

function MessageRow({ message: one }: { message: Message }) {
  const when = one.date ? `，${longDayWords(one.date)} ${one.from ?? ''}` : '';
  const line = [`${one.serviceName}${when}`, one.words, timeWords(one.at)].filter(Boolean).join('\n');
  const { communityId, subject, subjectId } = one;
  const go = subject === 'booking' && {
    onPress: () => open('booking', { communityId, bookingId: subjectId }),
  };
  return <Row title={hallNewsWords(one.move)} line={line} {...go} />;
}
