import { myGrid } from '../../../../cloud/contract/requests/my-grid';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { gridWords } from '../../../copy/work';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import { Tag } from '../../../ui/tag';

type Place = OutputOf<typeof myGrid>['places'][number];

/** My grid as a list of its buildings: what is open in each, and what is due today. */
export default function GridPage() {
  const query = useQuery('grid', () => callCloud(myGrid, {}));
  return (
    <Screen>
      <Loaded query={query}>
        {({ places }) =>
          places.length > 0 ? (
            <Card isFlush>
              {places.map((place) => (
                <PlaceRow key={place.nodeId} place={place} />
              ))}
            </Card>
          ) : (
            <Empty title={gridWords.empty} />
          )
        }
      </Loaded>
    </Screen>
  );
}

function PlaceRow({ place }: { place: Place }) {
  const households = place.households > 0 ? gridWords.households(place.households) : '';
  return (
    <Row
      title={place.name}
      line={[households, gridWords.open(place.open)].filter(Boolean).join('，')}
      label={[place.name, gridWords.open(place.open), gridWords.dueToday(place.dueToday)].join('，')}
      {...(place.dueToday > 0 && {
        end: (
          <Tag tone="wait" icon="clock">
            {gridWords.dueToday(place.dueToday)}
          </Tag>
        ),
      })}
      onPress={() => open('workbench', { search: place.name })}
    />
  );
}
