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

/** A booking in the making: the service, its days, what was picked, and how it is sent. */
export function useBooking({ communityId, serviceId, date, moving }: Wanted) {
  const isFarOff = date !== null && date >= todayIn(stripDays);
  const [fromDate, setFromDate] = useState(isFarOff ? date : null);
  const [picked, setPicked] = useState<SlotCard | null>(null);
  const [full, setFull] = useState<SlotCard | null>(null);
  const [onBehalfOf, setOnBehalfOf] = useState<Beneficiary>('self');
  const [words, setWords] = useState('');
  const service = useQuery(serviceId, () => callCloud(hallService, { communityId, serviceId }));
  const calendar = useCalendar({ communityId, serviceId }, fromDate, date);
  const command = useCommand();
  const clear = () => {
    setPicked(null);
    setFull(null);
  };

  /** Books, or moves the booking there. Refused, the days are read again: somebody was quicker. */
  async function send(): Promise<void> {
    if (!picked) return;
    const { slotId } = picked;
    const call = (key: string) =>
      moving
        ? callCloud(changeBooking, { communityId, ...moving, slotId, reason: '' }, key)
        : callCloud(book, { communityId, slotId, onBehalfOf, words }, key);
    let isRefused = false;
    await command.run<{ bookingId: string }>(
      async (key) => {
        const answer = await call(key);
        // Without an answer nothing is known yet: the same place is tried again under the same key.
        isRefused = !answer.ok && answer.code !== 'UNAVAILABLE';
        return answer;
      },
      ({ bookingId }) => {
        if (moving) say(bookWords.changed);
        if (moving) goBack();
        else replaceBy('bookingReceipt', { communityId, bookingId });
      },
    );
    if (isRefused) await again();
  }

  async function again(): Promise<void> {
    clear();
    await calendar.query.reload();
  }

  function join(): void {
    if (!full) return;
    const wait = { communityId, slotId: full.slotId, onBehalfOf };
    void command.run(
      (key) => callCloud(joinWaitlist, wait, key),
      () => {
        say(bookWords.joined);
        replaceBy('bookings');
      },
    );
  }

  return {
    ...{ service, calendar, command, picked, full, onBehalfOf, setOnBehalfOf, words, setWords, send, join },
    isMoving: moving !== null,
    pickDay(date: string) {
      clear();
      calendar.pick(date);
    },
    pickSlot: (slot: SlotCard) => (slot.state === 'full' ? setFull(slot) : setPicked(slot)),
    /** Shows the days from another day on; null goes back to today. */
    turnTo(date: string | null) {
      clear();
      setFromDate(date);
    },
    fromDate,
  };
}

/** What the parts of the page draw. */
export type Booking = ReturnType<typeof useBooking>;
