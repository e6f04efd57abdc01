import { useState } from 'react';
import { courtyardCalendar, type Visit } from '../../../../cloud/contract/hall/courtyard';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { courtyardWords, visitLeftWords, visitWords } from '../../../copy/courtyard';
import { longDayWords } from '../../../copy/times';
import { ListTurns } from '../../../features/screen/list-turns';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { useListTurns } from '../../../session/use-list-turns';
import { useQuery } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { Tag } from '../../../ui/tag';

type Found = OutputOf<typeof courtyardCalendar>;

/** How far the calendar reaches. */
const monthDays = 31;

/** Who comes to which courtyard when, one's own grid first. */
export default function CourtyardPage() {
  return <NeedsHome>{({ communityId }) => <Courtyard communityId={communityId} />}</NeedsHome>;
}

function Courtyard({ communityId }: { communityId: string }) {
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const query = useQuery(communityId, () =>
    callCloud(courtyardCalendar, { communityId, dayCount: monthDays }),
  );
  return (
    <Screen>
      <Loaded query={query}>
        {(found) => <Calendar found={found} gridId={picked ?? found.ownGridId ?? ''} onPick={setPicked} />}
      </Loaded>
    </Screen>
  );
}

interface CalendarProps {
  found: Found;
  /** Empty: the whole community. */
  gridId: string;
  onPick: (gridId: string) => void;
}

function Calendar({ found, gridId, onPick }: CalendarProps) {
  const ofGrid = found.visits.filter(
    (visit) => gridId === '' || visit.gridId === null || visit.gridId === gridId,
  );
  const list = useListTurns(ofGrid, { question: gridId });
  const own = found.grids.filter((grid) => grid.gridId === found.ownGridId);
  const others = found.grids.filter((grid) => grid.gridId !== found.ownGridId);
  const chips = [
    ...own.map((grid) => ({ gridId: grid.gridId, name: courtyardWords.own })),
    { gridId: '', name: courtyardWords.all },
    ...others,
  ];
  const days = [...new Set(list.items.map(({ date }) => date))];
  return (
    <>
      <ChipRow label={courtyardWords.grids}>
        {chips.map((chip) => (
          <Chip key={chip.gridId} isOn={chip.gridId === gridId} onPress={() => onPick(chip.gridId)}>
            {chip.name}
          </Chip>
        ))}
      </ChipRow>
      {days.length === 0 && <Empty title={courtyardWords.empty} line={courtyardWords.emptyLine} />}
      {days.map((date) => (
        <Day key={date} date={date} visits={list.items.filter((visit) => visit.date === date)} />
      ))}
      <ListTurns list={list} />
    </>
  );
}

function Day({ date, visits }: { date: string; visits: readonly Visit[] }) {
  return (
    <>
      <SectionHead title={longDayWords(date)} />
      <Card isFlush>
        {visits.map((visit) => {
          const left = visitLeftWords(visit);
          return (
            <Row
              key={visit.visitId}
              title={visit.serviceName}
              line={visitWords(visit)}
              label={[visit.serviceName, visitWords(visit), left].join('，')}
              end={
                <Tag tone={visit.left > 0 ? 'green' : 'grey'} icon={visit.left > 0 ? 'calendar' : 'people'}>
                  {left}
                </Tag>
              }
              onPress={() => open('bookService', { serviceId: visit.serviceId, date })}
            />
          );
        })}
      </Card>
    </>
  );
}
