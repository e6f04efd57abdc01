import { useState } from 'react';
import type { DayBooking } from '../../../../cloud/contract/hall/hall-day';
import { dayWordsOfDesk as words } from '../../../copy/hall-desk';
import { BookingTag } from '../../../features/hall/booking-tag';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import type { DaySlot } from './slots';

/** Somebody who comes that day, with the slot. */
export interface Person extends DayBooking {
  readonly slot: DaySlot;
}

/** So many rows at a time: WeChat slows down past a thousand nodes. */
const window = 30;

/** Everybody who comes that day, by time. */
export function People({ slots, onPick }: { slots: readonly DaySlot[]; onPick: (person: Person) => void }) {
  const [from, setFrom] = useState(0);
  const all = slots.flatMap((slot) => slot.bookings.map((booking): Person => ({ ...booking, slot })));
  if (all.length === 0) return <Empty title={words.empty} line={words.emptyLine} />;
  const start = from < all.length ? from : 0;
  const rest = all.length - start - window;
  return (
    <>
      <Card isFlush>
        {all.slice(start, start + window).map((person) => (
          <Row
            key={person.bookingId}
            due={{ text: person.slot.from }}
            title={words.person(person.name, person.channel)}
            line={`${person.slot.serviceName}，${person.number}`}
            end={<BookingTag state={person.state} />}
            onPress={() => onPick(person)}
          />
        ))}
      </Card>
      {all.length > window && (
        <Button kind="white" size="small" onPress={() => setFrom(rest > 0 ? start + window : 0)}>
          {rest > 0 ? words.more(rest) : words.first}
        </Button>
      )}
    </>
  );
}
