import { useState } from 'react';
import type { MatterRow } from '../../../cloud/contract/requests/matter-row';
import { matterFilters, myMatters } from '../../../cloud/contract/requests/my-matters';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { mattersWords } from '../../copy/home';
import { matterLine } from '../../features/matters/matter-line';
import { MatterList } from '../../features/matters/matter-list';
import { ListTurns } from '../../features/screen/list-turns';
import { NeedsHome } from '../../features/screen/needs-home';
import { Loaded, Screen } from '../../features/screen/screen';
import { callCloud } from '../../phone/call-cloud';
import { open } from '../../phone/navigate';
import { useMe } from '../../session/session';
import { usePaged } from '../../session/use-paged';
import { Chip } from '../../ui/chip';
import { ChipRow } from '../../ui/chip-row';
import { Empty } from '../../ui/empty';

type Filter = (typeof matterFilters)[number];
type Page = OutputOf<typeof myMatters>;

/** The person's own matters, the latest moved first. */
export default function MattersPage() {
  return <NeedsHome>{({ communityId }) => <Matters communityId={communityId} />}</NeedsHome>;
}

function Matters({ communityId }: { communityId: string }) {
  const me = useMe();
  const [filter, setFilter] = useState<Filter>('all');
  const list = usePaged<MatterRow, Page>(`${me?.personId} ${filter}`, (after) =>
    callCloud(myMatters, { communityId, filter, ...(after && { after }) }),
  );
  return (
    <Screen>
      <ChipRow label={mattersWords.filterLabel}>
        {matterFilters.map((one) => (
          <Chip key={one} isOn={one === filter} onPress={() => setFilter(one)}>
            {mattersWords.filters[one]}
          </Chip>
        ))}
      </ChipRow>
      <Loaded query={list}>
        {() =>
          list.items.length > 0 ? (
            <MatterList lines={list.items.map(matterLine)} />
          ) : (
            <Nothing filter={filter} />
          )
        }
      </Loaded>
      <ListTurns list={list} />
    </Screen>
  );
}

function Nothing({ filter }: { filter: Filter }) {
  if (filter !== 'all') return <Empty title={mattersWords.emptyOther} line={mattersWords.emptyOtherLine} />;
  return (
    <Empty
      title={mattersWords.empty}
      line={mattersWords.emptyLine}
      action={mattersWords.write}
      onAction={() => open('wish')}
    />
  );
}
