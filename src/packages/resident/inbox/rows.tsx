import type { HallNews, InboxEntry, InboxItem } from '../../../../cloud/contract/inbox/inbox';
import { hallNewsLine, hallNewsWords } from '../../../copy/hall-news';
import { inboxPage, inboxWords } from '../../../copy/inbox';
import { timeWords } from '../../../copy/times';
import { open } from '../../../phone/navigate';
import { Row } from '../../../ui/row';
import { Tag } from '../../../ui/tag';

function unreadTag({ isRead }: InboxEntry) {
  if (isRead) return {};
  const end = (
    <Tag tone="blue" icon="notice">
      {inboxPage.unread}
    </Tag>
  );
  return { end };
}

/** News of a booking leads to it, of a wait to where it is answered; a number of the line has had its day. */
export function HallRow({ news }: { news: HallNews }) {
  const { communityId, subject, subjectId, isForOther, date } = news;
  const ways = {
    booking: { onPress: () => open('booking', { communityId, bookingId: subjectId }) },
    wait: { onPress: () => (isForOther ? open('hallDay', { date: date ?? '' }) : open('bookings')) },
    ticket: {},
  };
  return (
    <Row title={hallNewsWords(news)} line={hallNewsLine(news)} {...unreadTag(news)} {...ways[subject]} />
  );
}

/** A message about a matter; whoever it concerns as staff opens it at work. */
export function InboxRow({ item }: { item: InboxItem }) {
  const { communityId, requestId, audience } = item;
  const page = audience === 'requester' || audience === 'claimant' ? 'matter' : 'work';
  return (
    <Row
      title={inboxWords(item)}
      line={[item.title, timeWords(item.at)].filter((one) => one !== '').join('，')}
      {...unreadTag(item)}
      onPress={() => open(page, { communityId, requestId })}
    />
  );
}
