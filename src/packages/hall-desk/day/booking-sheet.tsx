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
  const { bookingId, slot, moves, onBehalfOf } = person;
  const command = useCommand();
  const done = () => {
    say(words.done);
    onDone();
  };
  const whom = onBehalfOf === 'self' ? '' : `，${beneficiaryWords[onBehalfOf]}`;
  return (
    <Sheet isOpen title={`${person.name}${whom}`} close={deskWords.close} onClose={onClose}>
      <RefusedNotice command={command} />
      <Row
        title={`${spanWords(slot)}，${slot.serviceName}`}
        line={[person.number, person.words].filter(Boolean).join('，')}
        end={<BookingTag state={person.state} />}
      />
      <Stack gap={8}>
        {taps
          .filter(({ move }) => moves.includes(move))
          .map(({ move, operation }, place) => (
            <Button
              key={move}
              kind={place === 0 ? 'primary' : 'quiet'}
              isBusy={command.isBusy}
              onPress={() =>
                void command.run((key) => callCloud(operation, { communityId, bookingId }, key), done)
              }
            >
              {staffMoveWords[move] ?? ''}
            </Button>
          ))}
        <Others person={person} communityId={communityId} command={command} onDone={done} />
      </Stack>
    </Sheet>
  );
}

interface OthersProps {
  person: Person;
  communityId: string;
  command: ReturnType<typeof useCommand>;
  onDone: () => void;
}

/** Calling, moving to another time, and cancelling with a reason. */
function Others({ person, communityId, command, onDone }: OthersProps) {
  const { bookingId, slot, version, moves } = person;
  const [isCancelling, setCancelling] = useState(false);
  const [reason, setReason] = useState('');
  const cancel = () =>
    command.run((key) => callCloud(cancelBooking, { communityId, bookingId, reason }, key), onDone);
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
      {moves.includes('cancel') && !isCancelling && (
        <Button kind="quiet" onPress={() => setCancelling(true)}>
          {staffMoveWords.cancel ?? ''}
        </Button>
      )}
      {isCancelling && <Reason isBusy={command.isBusy} onInput={setReason} onSend={() => void cancel()} />}
    </>
  );
}

interface ReasonProps {
  isBusy: boolean;
  onInput: (words: string) => void;
  onSend: () => void;
}

function Reason({ isBusy, onInput, onSend }: ReasonProps) {
  return (
    <>
      <TextArea label={words.reason} maxLength={limits.reason} onInput={onInput} />
      <Button isBusy={isBusy} onPress={onSend}>
        {staffMoveWords.cancel ?? ''}
      </Button>
    </>
  );
}
