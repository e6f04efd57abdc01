import type { myGrid } from '../../../../cloud/contract/requests/my-grid';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { gridWords } from '../../../copy/work';
import { callNumber } from '../../../phone/device';
import { open } from '../../../phone/navigate';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { Tag } from '../../../ui/tag';

type Place = OutputOf<typeof myGrid>['places'][number];

/** A building or public area: its households, what is open there by entrance, a report from there, and whom to call. */
export function PlaceCard({ place }: { place: Place }) {
  const households = place.households > 0 ? gridWords.households(place.households) : '';
  const facts = [households, gridWords.open(place.open)].filter(Boolean).join('，');
  const due = place.dueToday > 0 ? gridWords.dueToday(place.dueToday) : '';
  return (
    <Card isFlush>
      <Row
        title={place.name}
        line={facts}
        label={[place.name, facts, due].filter(Boolean).join('，')}
        {...(due !== '' && {
          end: (
            <Tag tone="wait" icon="clock">
              {due}
            </Tag>
          ),
        })}
        onPress={() => open('workbench', { search: place.name })}
      />
      {place.entrances.length > 1 && <Row line={place.entrances.map(entranceWords).join('；')} />}
      <ReportRow {...place} />
      {place.heads.map((head) => (
        <HeadRow key={head.phone} {...head} />
      ))}
    </Card>
  );
}

function entranceWords({ name, households, open: count }: Place['entrances'][number]): string {
  return gridWords.entrance(name, households, count);
}

/** Begins a report from there, with the place filled in. */
function ReportRow({ nodeId, name }: Pick<Place, 'nodeId' | 'name'>) {
  const report = () => open('register', { kind: 'patrol', at: nodeId });
  return (
    <Row
      icon="camera"
      title={gridWords.found}
      line={gridWords.foundLine}
      end={
        <Button kind="soft" size="small" label={gridWords.reportWhere(name)} onPress={report}>
          {gridWords.report}
        </Button>
      }
    />
  );
}

function HeadRow({ name, phone }: Place['heads'][number]) {
  return (
    <Row
      icon="phone"
      title={name}
      line={gridWords.head}
      end={
        <Button kind="soft" size="small" label={gridWords.callWhom(name)} onPress={() => callNumber(phone)}>
          {gridWords.call}
        </Button>
      }
    />
  );
}
