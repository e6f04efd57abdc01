import { useState } from 'react';
import type { SlotCard } from '../../../../cloud/contract/hall/availability';
import { book } from '../../../../cloud/contract/hall/book';
import { changeBooking } from '../../../../cloud/contract/hall/booking';
import { hallService } from '../../../../cloud/contract/hall/service';
import { joinWaitlist } from '../../../../cloud/contract/hall/waitlist';
import type { Beneficiary } from '../../../../cloud/contract/requests/kinds';
import { bookWords } from '../../../copy/hall';
import { todayIn } from '../../../copy/times';
import { stripDays, useCalendar } from '../../../features/hall/use-calendar';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { goBack, replaceBy } from '../../../phone/navigate';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';

/** What the page is opened for: a service, and the booking that is to be moved within it, if any. */
export interface Wanted {
  readonly communityId: string;
  readonly serviceId: string;
  /** The day to begin with, where somebody chose one elsewhere. */
  readonly date: string | null;
  readonly moving: { readonly bookingId: string; readonly version: number } | null;
}

/** What was picked, for whom, and what the hall should know. */
function usePicked() {
  const [picked, setPicked] = useState<SlotCard | null>(null);
  const [full, setFull] = useState<SlotCard | null>(null);
  const [onBehalfOf, setOnBehalfOf] = useState<Beneficiary>('self');
  const [words, setWords] = useState('');
  return {
    ...{ picked, full, onBehalfOf, setOnBehalfOf, words, setWords },
    pickSlot: (slot: SlotCard) => (slot.state === 'full' ? setFull(slot) : setPicked(slot)),
    clear() {
      setPicked(null);
      setFull(null);
    },
  };
}

/** Books, moves or waits. Refused, the days are read again by `again`: somebody was quicker. */
function useSending({ communityId, moving }: Wanted, made: ReturnType<typeof usePicked>, again: () => void) {
  const command = useCommand();
  const { picked, full, onBehalfOf, words } = made;
  const call = (slotId: string, key: string) =>
    moving
      ? callCloud(changeBooking, { communityId, ...moving, slotId, reason: '' }, key)
      : callCloud(book, { communityId, slotId, onBehalfOf, words }, key);
  const show = ({ bookingId }: { bookingId: string }) => {
    if (moving) say(bookWords.changed);
    if (moving) goBack();
    else replaceBy('bookingReceipt', { communityId, bookingId });
  };
  async function send(): Promise<void> {
    if (!picked) return;
    let isRefused = false;
    await command.run<{ bookingId: string }>(async (key) => {
      const answer = await call(picked.slotId, key);
      // Without an answer nothing is known yet: the same place is tried again under the same key.
      isRefused = !answer.ok && answer.code !== 'UNAVAILABLE';
      return answer;
    }, show);
    if (isRefused) again();
  }
  function join(): void {
    if (!full) return;
    void command.run(
      (key) => callCloud(joinWaitlist, { communityId, slotId: full.slotId, onBehalfOf }, key),
      () => {
        say(bookWords.joined);
        replaceBy('bookings');
      },
    );
  }
  return { command, send, join };
}

/** A booking in the making: the service, its days, what was picked, and how it is sent. */
export function useBooking(wanted: Wanted) {
  const { communityId, serviceId, date, moving } = wanted;
  const isFarOff = date !== null && date >= todayIn(stripDays);
  const [fromDate, setFromDate] = useState(isFarOff ? date : null);
  const made = usePicked();
  const service = useQuery(serviceId, () => callCloud(hallService, { communityId, serviceId }));
  const calendar = useCalendar({ communityId, serviceId }, fromDate, date);
  const sending = useSending(wanted, made, () => {
    made.clear();
    void calendar.query.reload();
  });
  return {
    ...{ service, calendar, fromDate, isMoving: moving !== null },
    ...made,
    ...sending,
    pickDay(day: string) {
      made.clear();
      calendar.pick(day);
    },
    /** Shows the days from another day on; null goes back to today. */
    turnTo(day: string | null) {
      made.clear();
      setFromDate(day);
    },
  };
}

/** What the parts of the page draw. */
export type Booking = ReturnType<typeof useBooking>;
