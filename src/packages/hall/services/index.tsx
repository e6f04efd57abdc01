import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { hallServices, type ServiceRow } from '../../../../cloud/contract/hall/halls';
import { type ServiceKind, serviceKinds } from '../../../../cloud/contract/hall/kinds';
import { hallsWords, serviceKindWords, serviceLineWords } from '../../../copy/hall';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { callNumber } from '../../../phone/device';
import { open } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';

/** What can be booked in one hall, and the way to its line. */
export default function ServicesPage() {
  return <NeedsHome>{({ communityId }) => <Services communityId={communityId} />}</NeedsHome>;
}

function Services({ communityId }: { communityId: string }) {
  const { hallId = '', phone = '' } = useRouter().params;
  const [kind, setKind] = useState<ServiceKind | null>(null);
  const query = useQuery(hallId, () => callCloud(hallServices, { communityId, hallId }));
  const number = decodeURIComponent(phone);
  return (
    <Screen>
      <Card isFlush>
        <Row
          icon="people"
          title={hallsWords.takeNumber}
          line={hallsWords.takeNumberLine}
          onPress={() => open('line', { hallId })}
        />
      </Card>
      <Loaded query={query}>
        {({ services }) => <List services={services} kind={kind} onKind={setKind} />}
      </Loaded>
      {number !== '' && (
        <Button kind="white" icon="phone" onPress={() => callNumber(number)}>
          {hallsWords.call}
        </Button>
      )}
    </Screen>
  );
}

interface ListProps {
  services: readonly ServiceRow[];
  kind: ServiceKind | null;
  onKind: (kind: ServiceKind | null) => void;
}

function List({ services, kind, onKind }: ListProps) {
  const kinds = serviceKinds.filter((one) => services.some((service) => service.kind === one));
  const shown = services.filter((service) => kind === null || service.kind === kind);
  return (
    <>
      {kinds.length > 1 && (
        <ChipRow label={hallsWords.kinds}>
          <Chip isOn={kind === null} onPress={() => onKind(null)}>
            {hallsWords.all}
          </Chip>
          {kinds.map((one) => (
            <Chip key={one} isOn={one === kind} onPress={() => onKind(one)}>
              {serviceKindWords[one]}
            </Chip>
          ))}
        </ChipRow>
      )}
      {shown.length === 0 ? (
        <Empty title={hallsWords.noServices} line={hallsWords.noServicesLine} />
      ) : (
        <Card isFlush>
          {shown.map((service) => (
            <Row
              key={service.serviceId}
              title={service.name}
              line={serviceLineWords(service)}
              onPress={() => open('bookService', { serviceId: service.serviceId })}
            />
          ))}
        </Card>
      )}
    </>
  );
}
