import { useState } from 'react';
import { hallCatalogue } from '../../../../cloud/contract/hall/catalogue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { catalogueWords as words } from '../../../copy/hall-settings';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { AtDeskHall, type DeskHall } from '../desk-hall';
import { ExceptionSheet } from './exception-sheet';
import { Exceptions } from './exceptions';

type Catalogue = OutputOf<typeof hallCatalogue>;

/** What a hall offers and when it is open, for those who set it. */
export default function CataloguePage() {
  return <AtDeskHall>{(at) => <CatalogueOf at={at} />}</AtDeskHall>;
}

function CatalogueOf({ at }: { at: DeskHall }) {
  const ref = { communityId: at.communityId, hallId: at.hall.hallId };
  const query = useQuery(ref.hallId, () => callCloud(hallCatalogue, ref));
  const [isAdding, setAdding] = useState(false);
  const done = () => {
    setAdding(false);
    void query.reload();
  };
  const sheet = isAdding && <ExceptionSheet hall={ref} onDone={done} onClose={() => setAdding(false)} />;
  return (
    <Screen isWide sheet={sheet}>
      {at.switcher}
      <Loaded query={query}>
        {(found) => (
          <>
            <HallRows found={found} />
            <Services found={found} />
            <SectionHead
              title={words.exceptions}
              action={words.addException}
              onAction={() => setAdding(true)}
            />
            <Exceptions hall={ref} exceptions={found.exceptions} onDone={done} />
          </>
        )}
      </Loaded>
      <Button kind="white" icon="plus" onPress={() => open('hallForm')}>
        {words.addHall}
      </Button>
    </Screen>
  );
}

function HallRows({ found: { hall } }: { found: Catalogue }) {
  const { hallId } = hall;
  return (
    <Card isFlush>
      <Row title={hall.name} line={hall.address} onPress={() => open('hallForm', { hallId })} />
      <Row title={words.hours} line={words.hoursLine} onPress={() => open('hallHours', { hallId })} />
    </Card>
  );
}

function Services({ found }: { found: Catalogue }) {
  const { hallId } = found.hall;
  return (
    <>
      <SectionHead
        title={words.services}
        action={words.addService}
        onAction={() => open('serviceForm', { hallId })}
      />
      <Card isFlush>
        {found.services.map(({ serviceId, settings, hours }) => (
          <Row
            key={serviceId}
            title={settings.name}
            line={[
              words.service(settings.capacity, settings.durationMinutes),
              hours.length > 0 ? words.ownHours : words.followHours,
              !settings.isOffered && words.off,
            ]
              .filter(Boolean)
              .join('，')}
            onPress={() => open('serviceForm', { hallId, serviceId })}
          />
        ))}
      </Card>
    </>
  );
}
