import type { SlotCard } from '../../../../cloud/contract/hall/availability';
import { bookWords } from '../../../copy/hall';
import { todayIn } from '../../../copy/times';
import { Days, Times } from '../../../features/hall/calendar';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { ServiceFacts, WaitCard } from './parts';
import type { Booking } from './use-booking';

/** The days, and the way to later ones as far as the service can be booked. */
export function DayPart({ made }: { made: Booking }) {
  const last = made.calendar.days.at(-1);
  const horizon = made.service.asked.phase === 'ready' ? made.service.asked.data.horizonDays : 0;
  const later = last &&
    last.date < todayIn(horizon) && { word: bookWords.later, onPress: () => made.turnTo(last.date) };
  const earlier = made.fromDate && { word: bookWords.earlier, onPress: () => made.turnTo(null) };
  const more = later || earlier;
  return <Days calendar={made.calendar} onPick={made.pickDay} {...(more && { more })} />;
}

/** Whoever moves a booking waits for no other time: what is full is not to be had. */
function withoutWaiting(slots: readonly SlotCard[]): readonly SlotCard[] {
  return slots.map((slot) => (slot.state === 'full' ? { ...slot, state: 'taken' } : slot));
}

/** The times of the picked day, and the wait for a full one. */
export function TimePart({ made }: { made: Booking }) {
  const { calendar: read, isMoving } = made;
  const calendar = isMoving ? { ...read, slots: withoutWaiting(read.slots) } : read;
  return (
    <>
      <RefusedNotice command={calendar} />
      <Times calendar={calendar} value={made.picked?.slotId ?? null} onPick={made.pickSlot} />
      <WaitCard made={made} />
    </>
  );
}

/** What is to know of the service, once it is there. */
export function Facts({ made }: { made: Booking }) {
  return made.service.asked.phase === 'ready' ? <ServiceFacts service={made.service.asked.data} /> : null;
}
