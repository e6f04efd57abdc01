import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { hallDay } from '../../../../cloud/contract/hall/hall-day';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { dayWordsOfDesk as words } from '../../../copy/hall-desk';
import { hallDayTable } from '../../../copy/tables';
import { todayIn } from '../../../copy/times';
import { TableButton } from '../../../features/screen/save-button';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Words } from '../../../ui/words';
import { AtDeskHall, type DeskHall } from '../desk-hall';
import { BookingSheet } from './booking-sheet';
import { CodeCard } from './code-card';
import { DatePick } from './date-pick';
import { People, type Person } from './people';
import { SlotSheet } from './slot-sheet';
import { type DaySlot, Slots } from './slots';
import { Ways } from './ways';

type Day = OutputOf<typeof hallDay>;

/** The day of a hall at a glance: who comes, who is there, and every slot. */
export default function HallDayPage() {
  return <AtDeskHall>{(at) => <HallDay at={at} />}</AtDeskHall>;
}

function HallDay({ at }: { at: DeskHall }) {
  const { communityId, hall } = at;
  const [date, setDate] = useState(useRouter().params.date ?? todayIn(0));
  const [person, setPerson] = useState<Person | null>(null);
  const [slot, setSlot] = useState<DaySlot | null>(null);
  const query = useQuery(`${hall.hallId} ${date}`, () =>
    callCloud(hallDay, { communityId, hallId: hall.hallId, date }),
  );
  const close = () => {
    setPerson(null);
    setSlot(null);
  };
  const done = () => {
    close();
    void query.reload();
  };
  const shared = { communityId, onDone: done, onClose: close };
  const day = query.asked.phase === 'ready' ? query.asked.data : null;
  const sheet = person ? (
    <BookingSheet person={person} {...shared} />
  ) : (
    slot && <SlotSheet slot={slot} slots={day?.slots ?? []} {...shared} />
  );
  return (
    <Screen isWide sheet={sheet}>
      {at.switcher}
      <Ways hallId={hall.hallId} />
      <CodeCard communityId={communityId} onDone={done} />
      <DatePick date={date} onPick={setDate} />
      <Loaded query={query}>
        {(found) => (
          <>
            <Whole day={found} onPerson={setPerson} onSlot={setSlot} />
            <TableButton table={() => hallDayTable(hall.name, date, found)} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

interface WholeProps {
  day: Day;
  onPerson: (person: Person) => void;
  onSlot: (slot: DaySlot) => void;
}

function Whole({ day, onPerson, onSlot }: WholeProps) {
  const [isBySlot, setBySlot] = useState(false);
  return (
    <>
      <Words size="note" tone="second">
        {day.hours.length === 0 ? words.closed : words.counts(day.counts)}
      </Words>
      <ChipRow label={words.views}>
        <Chip isOn={!isBySlot} onPress={() => setBySlot(false)}>
          {words.people}
        </Chip>
        <Chip isOn={isBySlot} onPress={() => setBySlot(true)}>
          {words.slots}
        </Chip>
      </ChipRow>
      {isBySlot ? (
        <Slots slots={day.slots} onPick={onSlot} />
      ) : (
        <People slots={day.slots} onPick={onPerson} />
      )}
    </>
  );
}
