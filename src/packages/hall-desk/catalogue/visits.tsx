import { removeVisit, type Visit } from '../../../../cloud/contract/hall/courtyard';
import { visitWords } from '../../../copy/courtyard';
import { visitFormWords as words } from '../../../copy/hall-settings';
import { longDayWords } from '../../../copy/times';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { ListTurns } from '../../../features/screen/list-turns';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { useListTurns } from '../../../session/use-list-turns';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';

interface VisitsProps {
  hall: { communityId: string };
  /** The services of this hall that come to courtyards; null where none does. */
  coming: readonly { serviceId: string }[] | null;
  /** Who comes to the courtyards of the community. */
  visits: readonly Visit[];
  onAdd: () => void;
  onDone: () => void;
}

/** Who comes to which courtyard in the weeks to come; each visit can be taken off again. */
export function Visits({ hall: { communityId }, coming, visits, onAdd, onDone }: VisitsProps) {
  const command = useCommand();
  const ofHall = visits.filter((visit) => coming?.some(({ serviceId }) => serviceId === visit.serviceId));
  const list = useListTurns(ofHall);
  const remove = (visitId: string) =>
    command.run((key) => callCloud(removeVisit, { communityId, visitId }, key), onDone);
  if (coming === null) return null;
  return (
    <>
      <SectionHead title={words.head} action={words.add} onAction={onAdd} />
      <RefusedNotice command={command} />
      <Card isFlush>
        {ofHall.length === 0 && <Row title={words.none} />}
        {list.items.map((visit) => (
          <Row
            key={visit.visitId}
            title={`${longDayWords(visit.date)} ${visit.serviceName}`}
            line={visitWords(visit)}
            end={
              <Button
                kind="quiet"
                size="small"
                isBusy={command.isBusy}
                label={`${words.remove}，${longDayWords(visit.date)}，${visit.placeLabel}`}
                onPress={() => void remove(visit.visitId)}
              >
                {words.remove}
              </Button>
            }
          />
        ))}
      </Card>
      <ListTurns list={list} />
    </>
  );
}
