import { useState } from 'react';
import { hallCatalogue } from '../../../../cloud/contract/hall/catalogue';
import { courtyardCalendar } from '../../../../cloud/contract/hall/courtyard';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { catalogueWords as words } from '../../../copy/hall-settings';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { together } from '../../../session/together';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { AtDeskHall, type DeskHall } from '../desk-hall';
import { ExceptionSheet } from './exception-sheet';
import { Exceptions } from './exceptions';
import { HallRows, Services } from './rows';
import { type ComingService, VisitSheet } from './visit-sheet';
import { Visits } from './visits';

type Catalogue = OutputOf<typeof hallCatalogue>;

/** How far ahead the visits to courtyards are shown. */
const shownDays = 366;

/** Those of a hall's services that come to courtyards; null where none does. */
function comingServices(services: Catalogue['services']): [ComingService, ...ComingService[]] | null {
  const [first, ...others] = services
    .filter(({ settings }) => settings.kind === 'courtyard')
    .map(({ serviceId, settings: { name, servedBy } }) => ({ serviceId, name, servedBy }));
  return first ? [first, ...others] : null;
}

/** What a hall offers and when it is open, for those who set it. */
export default function CataloguePage() {
  return <AtDeskHall>{(at) => <CatalogueOf at={at} />}</AtDeskHall>;
}

function CatalogueOf({ at }: { at: DeskHall }) {
  const ref = { communityId: at.communityId, hallId: at.hall.hallId };
  const query = useCatalogue(ref);
  const coming = comingServices(query.asked.phase === 'ready' ? query.asked.data[0].services : []);
  const [adding, setAdding] = useState<Addition | null>(null);
  const close = () => setAdding(null);
  const done = () => {
    close();
    void query.reload();
  };
  const shared = { hall: ref, coming, onDone: done };
  const sheet = adding && <AddSheet adding={adding} {...shared} onClose={close} />;
  return (
    <Screen isWide sheet={sheet}>
      {at.switcher}
      <Loaded query={query}>
        {([found, { visits }]) => (
          <>
            <HallRows found={found} />
            <Services found={found} />
            <Visits {...shared} visits={visits} onAdd={() => setAdding('visit')} />
            <Exceptions
              hall={ref}
              exceptions={found.exceptions}
              onAdd={() => setAdding('exception')}
              onDone={done}
            />
          </>
        )}
      </Loaded>
      <Button kind="white" icon="plus" onPress={() => open('hallForm')}>
        {words.addHall}
      </Button>
    </Screen>
  );
}

/** The catalogue of a hall, and who comes to the courtyards of its community. */
function useCatalogue(ref: { communityId: string; hallId: string }) {
  const { communityId, hallId } = ref;
  return together(
    useQuery(hallId, () => callCloud(hallCatalogue, ref)),
    useQuery(hallId, () => callCloud(courtyardCalendar, { communityId, dayCount: shownDays })),
  );
}

/** What can be added from this page by a sheet. */
type Addition = 'exception' | 'visit';

interface AddSheetProps {
  adding: Addition;
  hall: { communityId: string; hallId: string };
  coming: ReturnType<typeof comingServices>;
  onDone: () => void;
  onClose: () => void;
}

function AddSheet({ adding, hall, coming, ...ends }: AddSheetProps) {
  if (adding === 'exception') return <ExceptionSheet hall={hall} {...ends} />;
  return coming && <VisitSheet communityId={hall.communityId} services={coming} {...ends} />;
}
