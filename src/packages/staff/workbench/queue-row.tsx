import type { QueueBooking, QueueItem } from '../../../../cloud/contract/requests/work-queue';
import { taskWords as bookingWords, taskDueWords } from '../../../copy/hall-desk';
import { kindWords } from '../../../copy/kinds';
import { leftWords } from '../../../copy/times';
import { taskWords } from '../../../copy/work';
import { taskLooks } from '../../../features/hall/task-looks';
import { returnedLook, stateLooks } from '../../../features/matters/state-looks';
import { Row } from '../../../ui/row';
import { Tag } from '../../../ui/tag';
import { rowId } from './desk/use-desk';

export interface QueueRowProps {
  item: QueueItem;
  /** Whether it is ticked, while several are being picked. */
  isTicked?: boolean;
  /** Whether it stands beside the queue now. */
  isCurrent?: boolean;
  onPress: () => void;
}

/** Kind and place; the place stays on one line where it can. */
function whatAndWhere({ categoryName, kind, placeLabel }: QueueItem): string {
  return [categoryName ?? kindWords[kind], placeLabel.replace(/ /g, '\u00a0')].join('，');
}

/** One matter of the queue: when it is due and what for, what it is, where it stands. */
export function QueueRow({ item, isTicked, isCurrent = false, onPress }: QueueRowProps) {
  const look = item.wasReturned ? returnedLook : stateLooks[item.state];
  const left = item.dueAt === null ? null : leftWords(item.dueAt);
  const words = taskWords[item.task];
  const due = left && { text: left.text, note: left.isLate ? words.late : words.due, isLate: left.isLate };
  return (
    <Row
      id={rowId(item)}
      isCurrent={isCurrent}
      title={item.title}
      isOneLine
      line={whatAndWhere(item)}
      {...(due && { due })}
      {...(isTicked !== undefined && { isTicked })}
      end={
        <Tag tone={look.tone} icon={look.icon}>
          {look.word}
        </Tag>
      }
      onPress={onPress}
    />
  );
}

/** The work order of a booking: when it is due and what for, which service, when and where. */
export function BookingRow({ booking, onPress }: { booking: QueueBooking; onPress: () => void }) {
  const { need, serviceName, startsAt, placeLabel, dueAt } = booking;
  const left = leftWords(dueAt);
  const words = taskDueWords[need];
  const look = taskLooks[booking.state];
  return (
    <Row
      id={rowId(booking)}
      title={serviceName}
      isOneLine
      line={bookingWords.row(need, startsAt, placeLabel)}
      due={{ text: left.text, note: left.isLate ? words.late : words.due, isLate: left.isLate }}
      end={
        <Tag tone={look.tone} icon={look.icon}>
          {look.word}
        </Tag>
      }
      onPress={onPress}
    />
  );
}
