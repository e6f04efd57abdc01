import { useState } from 'react';
import {
  checkIn,
  completeBooking,
  confirmCall,
  markNoShow,
} from '../../../../cloud/contract/hall/attendance';
import { cancelBooking } from '../../../../cloud/contract/hall/booking';
import { limits } from '../../../../cloud/contract/shared/limits';
import { spanWords } from '../../../copy/hall';
import { deskWords, staffMoveWords, dayWordsOfDesk as words } from '../../../copy/hall-desk';
import { beneficiaryWords } from '../../../copy/kinds';
import { BookingTag } from '../../../features/hall/booking-tag';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { callNumber, say } from '../../../phone/device';
import { open } from '../../../phone/navigate';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Row } from '../../../ui/row';
import { Sheet } from '../../../ui/sheet';
import { Stack } from '../../../ui/stack';
import { TextArea } from '../../../ui/text-area';
import type { Person } from './people';

/** What every sheet of the day gets. */
export interface SheetProps {
  communityId: string;
  onDone: () => void;
  onClose: () => void;
}

/** The moves that need nothing but a tap, the likeliest first. */
const taps = [
  { move: 'checkIn', operation: checkIn },
  { move: 'confirmCall', operation: confirmCall },
  { move: 'complete', operation: completeBooking },
  { move: 'markNoShow', operation: markNoShow },
] as const;

/** Somebody's booking: call, check in, mark, move or cancel, without leaving the day. */
export function BookingSheet({ person, communityId, onDone, onClose }: SheetProps & { person: Person }) {
  const { bookingId, slot, onBehalfOf } = person;
  const command = useCommand();
  const [isCancelling, setCancelling] = useState(false);
  const done = () => {
    say(words.done);
    onDone();
  };
  const cancel = (reason: string) =>
    void command.run((key) => callCloud(cancelBooking, { communityId, bookingId, reason }, key), done);
  const whom = onBehalfOf === 'self' ? '' : `，${beneficiaryWords[onBehalfOf]}`;
  return (
    <Sheet isOpen title={`${person.name}${whom}`} close={deskWords.close} onClose={onClose}>
      <RefusedNotice command={command} />
      <Row
        title={`${spanWords(slot)}，${slot.serviceName}`}
        line={[person.number, person.words].filter(Boolean).join('，')}
        end={<BookingTag state={person.state} />}
      />
      {isCancelling ? (
        <Reason isBusy={command.isBusy} onSend={cancel} />
      ) : (
        <Stack gap={8}>
          <Taps person={person} communityId={communityId} command={command} onDone={done} />
          <Others person={person} communityId={communityId} onCancel={() => setCancelling(true)} />
        </Stack>
      )}
    </Sheet>
  );
}

interface TapsProps {
  person: Person;
  communityId: string;
  command: ReturnType<typeof useCommand>;
  onDone: () => void;
}

function Taps({ person: { bookingId, moves }, communityId, command, onDone }: TapsProps) {
  const offered = taps.filter(({ move }) => moves.includes(move));
  return (
    <Stack gap={8}>
      {offered.map(({ move, operation }, place) => (
        <Button
          key={move}
          kind={place === 0 ? 'primary' : 'quiet'}
          isBusy={command.isBusy}
          onPress={() =>
            void command.run((key) => callCloud(operation, { communityId, bookingId }, key), onDone)
          }
        >
          {staffMoveWords[move] ?? ''}
        </Button>
      ))}
    </Stack>
  );
}

interface OthersProps {
  person: Person;
  communityId: string;
  onCancel: () => void;
}

/** Calling, moving to another time, and the way to cancelling. */
function Others({ person, communityId, onCancel }: OthersProps) {
  const { bookingId, slot, version, moves } = person;
  const change = { communityId, serviceId: slot.serviceId, bookingId, version: String(version) };
  return (
    <>
      <Button kind="quiet" icon="phone" onPress={() => callNumber(person.phone)}>
        {`${words.call} ${person.phone}`}
      </Button>
      {moves.includes('change') && (
        <Button kind="quiet" onPress={() => open('bookService', change)}>
          {staffMoveWords.change ?? ''}
        </Button>
      )}
      {moves.includes('cancel') && (
        <Button kind="quiet" onPress={onCancel}>
          {staffMoveWords.cancel ?? ''}
        </Button>
      )}
    </>
  );
}

/** Why it is cancelled: alone on the sheet, so that its button is in sight. */
function Reason({ isBusy, onSend }: { isBusy: boolean; onSend: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <>
      <TextArea label={words.reason} maxLength={limits.reason} onInput={setReason} />
      <Button isBusy={isBusy} onPress={() => onSend(reason)}>
        {staffMoveWords.cancel ?? ''}
      </Button>
    </>
  );
}
