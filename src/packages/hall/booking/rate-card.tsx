import { useState } from 'react';
import { rateBooking } from '../../../../cloud/contract/hall/booking';
import { bookingWords } from '../../../copy/booking';
import type { BookingShown } from '../../../features/hall/check-in-card';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { type Given, RatingFields } from '../../../features/rating/rating-fields';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { useCommand } from '../../../session/use-command';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

/** The rating of a service that is done, with the bar that sends it; `isAsked` while the table lets the booker rate. */
export function useBookingRating(booking: BookingShown | null, onDone: () => void) {
  const [given, setGiven] = useState<Given>({ words: '' });
  const command = useCommand();
  const isAsked = booking !== null && !booking.isRated && booking.moves.includes('rate');
  function send(): void {
    const { solved, ...rest } = given;
    if (!booking || solved === undefined) return;
    const { communityId, bookingId } = booking;
    void command.run(
      (key) => callCloud(rateBooking, { communityId, bookingId, solved, ...rest }, key),
      () => {
        say(bookingWords.rated);
        onDone();
      },
    );
  }
  const missing = given.solved === undefined ? bookingWords.rateMissing : '';
  const bar = isAsked ? (
    <SendBar word={bookingWords.rateSend} missing={missing} isBusy={command.isBusy} onSend={send} />
  ) : undefined;
  const set = (changed: Partial<Given>) => setGiven((before) => ({ ...before, ...changed }));
  return { isAsked, given, command, bar, set };
}

/** Asks whether the errand succeeded, and how it was. */
export function BookingRateCard({ rating }: { rating: ReturnType<typeof useBookingRating> }) {
  return (
    <Card>
      <Stack gap={12}>
        <Words size="head" isHeading>
          {bookingWords.rateTitle}
        </Words>
        <RefusedNotice command={rating.command} />
        <RatingFields
          given={rating.given}
          set={rating.set}
          title={bookingWords.rateTitle}
          solved={bookingWords.solved}
          notSolved={bookingWords.notSolved}
          hint={bookingWords.rateHint}
          hasStars
        />
      </Stack>
    </Card>
  );
}
