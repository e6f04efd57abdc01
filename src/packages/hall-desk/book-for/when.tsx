import { Days, Times } from '../../../features/hall/calendar';
import type { Calendar } from '../../../features/hall/use-calendar';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { Loaded } from '../../../features/screen/screen';
import type { BookFor } from './use-book-for';

interface WhenProps {
  calendar: Calendar;
  made: BookFor;
}

/** The days of the service. */
export function DayPart({ calendar, made }: WhenProps) {
  const pickDay = (date: string) => {
    made.setSlot(null);
    calendar.pick(date);
  };
  return <Loaded query={calendar.query}>{() => <Days calendar={calendar} onPick={pickDay} />}</Loaded>;
}

/** The times of the day, once its days are there. */
export function TimePart({ calendar, made }: WhenProps) {
  if (calendar.query.asked.phase !== 'ready') return null;
  return (
    <>
      <RefusedNotice command={calendar} />
      <Times calendar={calendar} value={made.slot?.slotId ?? null} onPick={made.setSlot} />
    </>
  );
}
