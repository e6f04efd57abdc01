import { capacityHits } from '../../../cloud/contract/hall/hall-day';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { slotWords } from '../../copy/hall-desk';
import { ListTurns } from '../../features/screen/list-turns';
import { Loaded } from '../../features/screen/screen';
import { callCloud } from '../../phone/call-cloud';
import { callNumber } from '../../phone/device';
import { useListTurns } from '../../session/use-list-turns';
import { useQuery } from '../../session/use-query';
import { Card } from '../../ui/card';
import { Row } from '../../ui/row';
import { SectionHead } from '../../ui/section-head';

export interface CapacityHitsProps {
  /** The slot or the service whose capacity was to be lowered, and to what. */
  asked: { communityId: string; slotId?: string; serviceId?: string; capacity: number };
}

/** Whom a lower capacity would hit: those to call first. */
export function CapacityHits({ asked }: CapacityHitsProps) {
  const query = useQuery(JSON.stringify(asked), () => callCloud(capacityHits, asked));
  return (
    <Loaded query={query} cards={1}>
      {({ hits }) => <Hits hits={hits} />}
    </Loaded>
  );
}

function Hits({ hits }: OutputOf<typeof capacityHits>) {
  const list = useListTurns(hits, { isByTap: true });
  return (
    <>
      <SectionHead title={slotWords.hits} />
      <Card isFlush>
        {list.items.map((hit) => (
          <Row
            key={hit.holderId}
            icon="phone"
            title={`${hit.name} ${hit.phone}`}
            line={slotWords.hit(hit.number, hit.date, hit.from)}
            onPress={() => callNumber(hit.phone)}
          />
        ))}
      </Card>
      <ListTurns list={list} />
    </>
  );
}
