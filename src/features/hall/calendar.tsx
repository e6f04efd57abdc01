import type { SlotCard } from '../../../cloud/contract/hall/availability';
import { dayParts } from '../../../cloud/contract/hall/kinds';
import { bookWords, dayNoteWords, dayPartWords, dayRemarks, slotNoteWords, spokenDay } from '../../copy/hall';
import { weekdayWords } from '../../copy/times';
import { DayStrip, type StripDay } from '../../ui/day-strip';
import { Empty } from '../../ui/empty';
import { type GridSlot, SlotGrid } from '../../ui/slot-grid';
import { Words } from '../../ui/words';
import type { Calendar } from './use-calendar';

const dayLooks = { free: 'free', full: 'plain', soon: 'off', closed: 'off', past: 'off' } as const;
const slotLooks = {
  free: 'free',
  full: 'full',
  taken: 'off',
  soon: 'off',
  closed: 'off',
  late: 'off',
} as const;

function gridSlot(slot: SlotCard): GridSlot {
  const note = slotNoteWords(slot);
  const spoken = [slot.from, note, slot.placeLabel].filter(Boolean).join('，');
  return { value: slot.slotId, time: slot.from, note, look: slotLooks[slot.state], spoken };
}

export interface DaysProps {
  calendar: Calendar;
  onPick: (date: string) => void;
  /** Leads to later days, or back to today. */
  more?: { word: string; onPress: () => void };
}

/** The strip of days with what must be said of them. */
export function Days({ calendar, onPick, more }: DaysProps) {
  const days = calendar.days.map(
    (day): StripDay => ({
      value: day.date,
      weekday: weekdayWords(day.date),
      number: String(Number(day.date.slice(8))),
      note: dayNoteWords(day),
      look: dayLooks[day.state],
      spoken: spokenDay(day),
    }),
  );
  return (
    <>
      <DayStrip
        label={bookWords.day}
        days={days}
        value={calendar.date}
        onPick={onPick}
        {...(more && { more })}
      />
      {dayRemarks(calendar.days).map((remark) => (
        <Words key={remark} size="note" tone="second">
          {remark}
        </Words>
      ))}
    </>
  );
}

export interface TimesProps {
  calendar: Calendar;
  value: string | null;
  onPick: (slot: SlotCard) => void;
}

/** The times of the picked day by the parts of a day. */
export function Times({ calendar, value, onPick }: TimesProps) {
  const { slots, isTurning } = calendar;
  if (slots.length === 0) return <Empty title={bookWords.noDays} line={bookWords.noDaysLine} />;
  const pick = (slotId: string) => {
    const slot = slots.find((one) => one.slotId === slotId);
    if (slot && !isTurning) onPick(slot);
  };
  // Visits to several courtyards on one day are told apart by the place.
  const places = [...new Set(slots.map(({ placeLabel }) => placeLabel))];
  const parts = places.flatMap((place) =>
    dayParts.map((part) => ({
      title: [dayPartWords[part], place].filter(Boolean).join('，'),
      of: slots.filter((slot) => slot.part === part && slot.placeLabel === place),
    })),
  );
  return (
    <>
      {parts
        .filter(({ of }) => of.length > 0)
        .map(({ title, of }) => (
          <SlotGrid
            key={title}
            title={title}
            slots={of.map(gridSlot)}
            value={value}
            isTurning={isTurning}
            onPick={pick}
          />
        ))}
    </>
  );
}
