import { useState } from 'react';
import type { DayBooking } from '../../../../cloud/contract/hall/hall-day';
import { dayWordsOfDesk as words } from '../../../copy/hall-desk';
import { BookingTag } from '../../../features/hall/booking-tag';
import { useGrowing } from '../../../session/use-growing';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import type { DaySlot } from './slots';

/** Somebody who comes that day, with the slot. */
export interface Person extends DayBooking {
  readonly slot: DaySlot;
}

/** A page of WeChat slows down past a thousand nodes. */
const mostRows = 35;

/** Everybody who comes that day, by time. */
export function People({ slots, onPick }: { slots: readonly DaySlot[]; onPick: (person: Person) => void }) {
  const [from, setFrom] = useState(0);
  const drawn = useGrowing(mostRows);
  const all = slots.flatMap((slot) => slot.bookings.map((booking): Person => ({ ...booking, slot })));
  if (all.length === 0) return <Empty title={words.empty} line={words.emptyLine} />;
  const start = from < all.length ? from : 0;
  const rest = all.length - start - mostRows;
  return (
    <>
      <Card isFlush>
        {all.slice(start, start + drawn).map((person) => (
          <Row
            key={person.bookingId}
            due={{ text: person.slot.from }}
            title={words.person(person.name, person.channel)}
            line={`${person.slot.serviceName}\n${person.number}`}
            end={<BookingTag state={person.state} />}
            onPress={() => onPick(person)}
          />
        ))}
      </Card>
      {all.length > mostRows && (
        <Button kind="white" size="small" onPress={() => setFrom(rest > 0 ? start + mostRows : 0)}>
          {rest > 0 ? words.more(rest) : words.first}
        </Button>
      )}
    </>
  );
}
