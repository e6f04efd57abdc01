import type { BookingState } from '../../../cloud/contract/hall/lifecycle';
import { bookingStateWords } from '../../copy/booking';
import type { IconName } from '../../ui/icon';
import { Tag, type Tone } from '../../ui/tag';

const looks: Record<BookingState, { tone: Tone; icon: IconName }> = {
  pending: { tone: 'wait', icon: 'hourglass' },
  pending_call: { tone: 'wait', icon: 'phone' },
  confirmed: { tone: 'green', icon: 'done' },
  checked_in: { tone: 'teal', icon: 'person' },
  completed: { tone: 'grey', icon: 'stamp' },
  no_show: { tone: 'grey', icon: 'refuse' },
  cancelled: { tone: 'grey', icon: 'undo' },
  declined: { tone: 'grey', icon: 'refuse' },
};

/** The state of a booking: word, icon and tone together. */
export function BookingTag({ state }: { state: BookingState }) {
  return <Tag {...looks[state]}>{bookingStateWords[state]}</Tag>;
}
