import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { hallCatalogue, type ServiceSettings, saveService } from '../../../../cloud/contract/hall/catalogue';
import { categories } from '../../../../cloud/contract/requests/categories';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { serviceFormWords, catalogueWords as words } from '../../../copy/hall-settings';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { goBack, open } from '../../../phone/navigate';
import { together } from '../../../session/together';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { CapacityHits } from '../capacity-hits';
import { AtDeskHall, type DeskHall } from '../desk-hall';
import { blankService } from './blank';
import { NumbersCard, ShareCard, TextsCard } from './fields';

type Catalogue = OutputOf<typeof hallCatalogue>;

/** Enters a service, or changes what is set of one. */
export default function ServicePage() {
  return <AtDeskHall>{(at) => <Service at={at} />}</AtDeskHall>;
}

function Service({ at }: { at: DeskHall }) {
  const { serviceId } = useRouter().params;
  const ref = { communityId: at.communityId, hallId: at.hall.hallId };
  const query = useQuery(ref.hallId, () => callCloud(hallCatalogue, ref));
  const both = together(
    query,
    useQuery('categories', () => callCloud(categories, {})),
  );
  if (both.asked.phase !== 'ready')
    return (
      <Screen isWide>
        <Loaded query={both}>{() => null}</Loaded>
      </Screen>
    );
  const [{ services, units }, found] = both.asked.data;
  const service = services.find((one) => one.serviceId === serviceId);
  const of = { ...ref, ...(service && { serviceId: service.serviceId }) };
  const shares = { units, categories: found.categories };
  return <ServiceForm of={of} first={service?.settings ?? blankService} shares={shares} />;
}

interface ServiceFormProps {
  of: { communityId: string; hallId: string; serviceId?: string };
  first: ServiceSettings;
  shares: Pick<Catalogue, 'units'> & OutputOf<typeof categories>;
}

function missingOf(settings: ServiceSettings): string {
  if (settings.name.trim() === '') return words.missingName;
  return Object.values(settings).some(Number.isNaN) ? serviceFormWords.wrongNumber : '';
}

function ServiceForm({ of, first, shares }: ServiceFormProps) {
  const [settings, setSettings] = useState(first);
  const command = useCommand();
  const change = (changed: Partial<ServiceSettings>) => setSettings((before) => ({ ...before, ...changed }));
  const missing = missingOf(settings);
  const send = () =>
    command.run(
      (key) => callCloud(saveService, { ...of, settings }, key),
      () => {
        say(words.saved);
        goBack();
      },
    );
  const fields = { settings, change };
  const { communityId, hallId, serviceId } = of;
  const hits = command.refused?.code === 'CAPACITY_BELOW_BOOKED' && serviceId && (
    <CapacityHits asked={{ communityId, serviceId, capacity: settings.capacity }} />
  );
  const questions: Question[] = [
    { key: 'texts', body: <TextsCard {...fields} /> },
    { key: 'numbers', body: <NumbersCard {...fields} /> },
    { key: 'share', body: <ShareCard {...fields} {...shares} /> },
  ];
  const { bar, body } = useQuestions({
    questions,
    form: command,
    send: { word: words.save, missing, isBusy: command.isBusy, onSend: () => void send() },
  });
  return (
    <Screen isWide bar={bar}>
      {hits}
      {serviceId && (
        <Card isFlush>
          <Row icon="clock" title={words.hours} onPress={() => open('hallHours', { hallId, serviceId })} />
        </Card>
      )}
      {body}
    </Screen>
  );
}
