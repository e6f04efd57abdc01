import { takeTicket } from '../../../../cloud/contract/hall/walk-in';
import { bookWords } from '../../../copy/hall';
import { ticketWords } from '../../../copy/line';
import { ServiceChoice } from '../../../features/hall/service-choice';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { useCommand } from '../../../session/use-command';
import { Sheet } from '../../../ui/sheet';

interface TakeSheetProps {
  hall: { communityId: string; hallId: string };
  onTaken: () => void;
  onClose: () => void;
}

/** Takes a number for what somebody comes for: one tap on it. */
export function TakeSheet({ hall, onTaken, onClose }: TakeSheetProps) {
  const command = useCommand();
  const take = (serviceId: string | undefined) =>
    command.run(
      (key) => callCloud(takeTicket, { ...hall, ...(serviceId && { serviceId }) }, key),
      ({ number }) => {
        say(ticketWords.taken(number));
        onClose();
        onTaken();
      },
    );
  return (
    <Sheet isOpen title={ticketWords.choose} close={bookWords.close} onClose={onClose}>
      <RefusedNotice command={command} />
      <ServiceChoice hall={hall} onPick={(serviceId) => void take(serviceId)} />
    </Sheet>
  );
}
