import { useState } from 'react';
import { cancelBooking } from '../../../../cloud/contract/hall/booking';
import { limits } from '../../../../cloud/contract/shared/limits';
import { bookingWords } from '../../../copy/booking';
import { bookWords } from '../../../copy/hall';
import type { BookingShown } from '../../../features/hall/check-in-card';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/sheet';
import { TextArea } from '../../../ui/text-area';

interface CancelSheetProps {
  booking: BookingShown;
  onDone: () => void;
  onClose: () => void;
}

/** Gives the place back, with a reason if one likes. */
export function CancelSheet({ booking: { communityId, bookingId }, onDone, onClose }: CancelSheetProps) {
  const [reason, setReason] = useState('');
  const command = useCommand();
  const send = () =>
    command.run(
      (key) => callCloud(cancelBooking, { communityId, bookingId, reason }, key),
      () => {
        onClose();
        onDone();
      },
    );
  return (
    <Sheet
      isOpen
      title={bookingWords.cancelTitle}
      close={bookWords.close}
      onClose={onClose}
      primary={
        <Button isBusy={command.isBusy} onPress={() => void send()}>
          {bookingWords.cancelSend}
        </Button>
      }
    >
      <RefusedNotice command={command} />
      <TextArea
        label={bookingWords.cancelHint}
        isLabelHidden
        placeholder={bookingWords.cancelHint}
        maxLength={limits.reason}
        onInput={setReason}
      />
    </Sheet>
  );
}
