import { cancelBooking } from '../../../../cloud/contract/hall/booking';
import { limits } from '../../../../cloud/contract/shared/limits';
import { bookingWords } from '../../../copy/booking';
import type { BookingShown } from '../../../features/hall/check-in-card';
import { ActSheet } from '../../../features/matters/act-sheet';
import { callCloud } from '../../../phone/call-cloud';

interface CancelSheetProps {
  booking: BookingShown;
  onDone: () => void;
  onClose: () => void;
}

/** Gives the place back, with a reason if one likes. */
export function CancelSheet({ booking: { communityId, bookingId }, onDone, onClose }: CancelSheetProps) {
  return (
    <ActSheet
      title={bookingWords.cancelTitle}
      hint={bookingWords.cancelHint}
      send={bookingWords.cancelSend}
      maxLength={limits.reason}
      communityId={communityId}
      call={({ words: reason }, key) => callCloud(cancelBooking, { communityId, bookingId, reason }, key)}
      onDone={() => {
        onClose();
        onDone();
      }}
      onClose={onClose}
    />
  );
}
