import { useRouter } from '@tarojs/taro';
import { emergencyNumbers } from '../../../../cloud/contract/requests/emergency-numbers';
import { emergencies } from '../../../../cloud/contract/requests/kinds';
import { emergencyPage, emergencyWords, type Service, serviceWords } from '../../../copy/emergency';
import { Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { callNumber } from '../../../phone/device';
import { goBack } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

/** The same in the whole country; they are shown at once, whatever the network does. */
const national = { fire: '119', police: '110', ambulance: '120' };

/** What to do first when something is dangerous: whom to call, and what to do until they come. */
export default function EmergencyPage() {
  const { kind, communityId } = useRouter().params;
  const { title, services, steps } = emergencyWords[emergencies.find((one) => one === kind) ?? 'danger'];
  const query = useQuery('numbers', () =>
    callCloud(emergencyNumbers, { ...(communityId && { communityId }) }),
  );
  const local = query.asked.phase === 'ready' ? query.asked.data : { gasRepair: null, onDuty: null };
  const numbers: Record<Service, string | null> = { ...national, ...local };
  const bar = (
    <ActionBar>
      <Button onPress={goBack}>{emergencyPage.back}</Button>
    </ActionBar>
  );
  return (
    <Screen bar={bar}>
      <Stack gap={12}>
        <Words size="title" isHeading>
          {title}
        </Words>
        <Card isFlush>
          {services.map((service) => (
            <NumberRow key={service} service={service} phone={numbers[service]} />
          ))}
        </Card>
        <Card>
          <Stack gap={8}>
            <Words size="head">{emergencyPage.meanwhile}</Words>
            {steps.map((step, place) => (
              <Words key={step}>{`${place + 1}. ${step}`}</Words>
            ))}
          </Stack>
        </Card>
        <Words size="note" tone="second">
          {emergencyPage.backNote}
        </Words>
      </Stack>
    </Screen>
  );
}

function NumberRow({ service, phone }: { service: Service; phone: string | null }) {
  if (phone === null) return null;
  const { name, line } = serviceWords[service];
  return (
    <Row
      icon="phone"
      title={name}
      line={name === phone ? line : `${phone}\n${line}`}
      end={
        <Button size="small" label={`${emergencyPage.call}，${name}`} onPress={() => callNumber(phone)}>
          {emergencyPage.call}
        </Button>
      }
    />
  );
}
