import { myGrid } from '../../../../cloud/contract/requests/my-grid';
import { gridTable } from '../../../copy/tables';
import { gridWords } from '../../../copy/work';
import { TableButton } from '../../../features/screen/save-button';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Empty } from '../../../ui/empty';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { PlaceCard } from './place-card';

/** My grid as a list of its buildings: whom to call, what is open in each, and what is due today. */
export default function GridPage() {
  const query = useQuery('grid', () => callCloud(myGrid, {}));
  return (
    <Screen>
      <Loaded query={query}>
        {({ places }) =>
          places.length === 0 ? (
            <Empty title={gridWords.empty} />
          ) : (
            <Stack gap={12}>
              <Words size="head" isHeading>
                {gridWords.today(places.reduce((sum, { dueToday }) => sum + dueToday, 0))}
              </Words>
              {places.map((place) => (
                <PlaceCard key={place.nodeId} place={place} />
              ))}
              <TableButton table={() => gridTable(places)} />
            </Stack>
          )
        }
      </Loaded>
    </Screen>
  );
}
