import { type HallCard, halls } from '../../../../cloud/contract/hall/halls';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { hallLineWords, hallsWords } from '../../../copy/hall';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { Tag } from '../../../ui/tag';

type Found = OutputOf<typeof halls>;

/** The halls of the community, what comes to the courtyard, and one's own bookings. */
export default function HallsPage() {
  return <NeedsHome>{({ communityId }) => <Halls communityId={communityId} />}</NeedsHome>;
}

function Halls({ communityId }: { communityId: string }) {
  const query = useQuery(communityId, () => callCloud(halls, { communityId }));
  return (
    <Screen>
      <Card isFlush>
        <Row
          icon="calendar"
          title={hallsWords.mine}
          line={hallsWords.mineLine}
          onPress={() => open('bookings')}
        />
        <Row
          icon="care"
          title={hallsWords.courtyard}
          line={hallsWords.courtyardLine}
          onPress={() => open('courtyard')}
        />
      </Card>
      <SectionHead title={hallsWords.halls} />
      <Loaded query={query}>{(found) => <List found={found} />}</Loaded>
    </Screen>
  );
}

function List({ found }: { found: Found }) {
  if (found.halls.length === 0) return <Empty title={hallsWords.none} line={hallsWords.noneLine} />;
  return (
    <Card isFlush>
      {found.halls.map((hall) => (
        <HallRow key={hall.hallId} hall={hall} today={found.today} />
      ))}
    </Card>
  );
}

function HallRow({ hall, today }: { hall: HallCard; today: Found['today'] }) {
  const line = `${hall.address}\n${hallLineWords(hall, today)}`;
  const word = hall.isOpenNow ? hallsWords.open : hallsWords.closed;
  return (
    <Row
      title={hall.name}
      line={line}
      label={[hall.name, line, word].join('，')}
      end={
        <Tag tone={hall.isOpenNow ? 'green' : 'grey'} icon={hall.isOpenNow ? 'done' : 'clock'}>
          {word}
        </Tag>
      }
      onPress={() => open('services', { hallId: hall.hallId, phone: hall.phone })}
    />
  );
}
