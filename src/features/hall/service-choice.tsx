import { hallServices } from '../../../cloud/contract/hall/halls';
import { serviceShortWords } from '../../copy/hall';
import { ticketWords } from '../../copy/line';
import { callCloud } from '../../phone/call-cloud';
import { useQuery } from '../../session/use-query';
import { Row } from '../../ui/row';

export interface ServiceChoiceProps {
  hall: { communityId: string; hallId: string };
  /** Undefined: whatever it is, the first line takes it. */
  onPick: (serviceId: string | undefined) => void;
}

/** What somebody comes to a hall for: its window services, or anything. */
export function ServiceChoice({ hall, onPick }: ServiceChoiceProps) {
  const query = useQuery(hall.hallId, () => callCloud(hallServices, { ...hall, kind: 'service' }));
  const services = query.asked.phase === 'ready' ? query.asked.data.services : [];
  return (
    <>
      {services.map((one) => (
        <Row
          key={one.serviceId}
          title={one.name}
          line={serviceShortWords(one)}
          onPress={() => onPick(one.serviceId)}
        />
      ))}
      <Row title={ticketWords.anything} onPress={() => onPick(undefined)} />
    </>
  );
}
