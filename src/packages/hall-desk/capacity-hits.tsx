import { capacityHits } from '../../../cloud/contract/hall/hall-day';
import { slotWords } from '../../copy/hall-desk';
import { Loaded } from '../../features/screen/screen';
import { callCloud } from '../../phone/call-cloud';
import { callNumber } from '../../phone/device';
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
      {({ hits }) => (
        <>
          <SectionHead title={slotWords.hits} />
          <Card isFlush>
            {hits.slice(0, 20).map((hit) => (
              <Row
                key={hit.bookingId}
                icon="phone"
                title={`${hit.name} ${hit.phone}`}
                line={slotWords.hit(hit.number, hit.date, hit.from)}
                onPress={() => callNumber(hit.phone)}
              />
            ))}
          </Card>
        </>
      )}
    </Loaded>
  );
}
