import type { DayBooking } from '../../../../cloud/contract/hall/hall-day';
import { dayWordsOfDesk as words } from '../../../copy/hall-desk';
import { BookingTag } from '../../../features/hall/booking-tag';
import { ListTurns } from '../../../features/screen/list-turns';
import { useListTurns } from '../../../session/use-list-turns';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import type { DaySlot } from './slots';

/** Somebody who comes that day, with the slot. */
export interface Person extends DayBooking {
  readonly slot: DaySlot;
}

/** Everybody who comes that day, by time. */
export function People({ slots, onPick }: { slots: readonly DaySlot[]; onPick: (person: Person) => void }) {
  const all = slots.flatMap((slot) => slot.bookings.map((booking): Person => ({ ...booking, slot })));
  const list = useListTurns(all, { isByTap: true });
  if (all.length === 0) return <Empty title={words.empty} line={words.emptyLine} />;
  return (
    <>
      <Card isFlush>
        {list.items.map((person) => (
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
      <ListTurns list={list} />
    </>
  );
}
