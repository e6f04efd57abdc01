import type { hallCatalogue } from '../../../../cloud/contract/hall/catalogue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { catalogueWords as words } from '../../../copy/hall-settings';
import { open } from '../../../phone/navigate';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';

type Catalogue = OutputOf<typeof hallCatalogue>;

/** The hall itself and its weekly hours. */
export function HallRows({ found: { hall } }: { found: Catalogue }) {
  const { hallId } = hall;
  return (
    <Card isFlush>
      <Row title={hall.name} line={hall.address} onPress={() => open('hallForm', { hallId })} />
      <Row title={words.hours} line={words.hoursLine} onPress={() => open('hallHours', { hallId })} />
    </Card>
  );
}

/** Its services, each a way to its settings. */
export function Services({ found }: { found: Catalogue }) {
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
