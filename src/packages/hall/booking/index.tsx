import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { booking } from '../../../../cloud/contract/hall/booking';
import { bookingNextWords, bookingWords } from '../../../copy/booking';
import { bookWords, forWhomWords, priceWords } from '../../../copy/hall';
import { timeWords } from '../../../copy/times';
import { BookingTag } from '../../../features/hall/booking-tag';
import {
  AppointmentLines,
  type BookingShown,
  CalendarButton,
  CheckInCard,
} from '../../../features/hall/check-in-card';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { callNumber } from '../../../phone/device';
import { open } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { CancelSheet } from './cancel-sheet';
import { History } from './history';
import { BookingRateCard, useBookingRating } from './rate-card';

/** One own booking: when, where, the code that checks in, and what can still be done about it. */
export default function BookingPage() {
  const { communityId = '', bookingId = '' } = useRouter().params;
  const query = useQuery(bookingId, () => callCloud(booking, { communityId, bookingId }));
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const [isCancelling, setCancelling] = useState(false);
  const reload = () => void query.reload();
  const rating = useBookingRating(found, reload);
  const sheet = found && isCancelling && (
    <CancelSheet booking={found} onDone={reload} onClose={() => setCancelling(false)} />
  );
  return (
    <Screen bar={rating.bar} sheet={sheet}>
      <Loaded query={query}>
        {(one) => (
          <>
            <Head booking={one} />
            <CheckInCard booking={one} />
            {rating.isAsked && <BookingRateCard rating={rating} />}
            <Actions booking={one} onCancel={() => setCancelling(true)} />
            <History booking={one} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Head({ booking: one }: { booking: BookingShown }) {
  const facts = [
    forWhomWords(one.onBehalfOf),
    one.documents.length > 0 && bookWords.bring(one.documents),
    `${bookingWords.price}：${priceWords(one.price)}`,
    one.words !== '' && `${bookingWords.words}：${one.words}`,
  ].filter(Boolean);
  return (
    <Card>
      <Stack gap={8}>
        <Stack across="ends">
          <Words size="note" tone="second" isTabular>
            {bookingWords.number(one.number)}
          </Words>
          <BookingTag state={one.state} />
        </Stack>
        <AppointmentLines booking={one} />
        <Words size="note">{facts.join('\n')}</Words>
        {one.state !== 'confirmed' && (
          <Words size="note" tone="second">
            {bookingNextWords[one.state]}
          </Words>
        )}
      </Stack>
    </Card>
  );
}

function Actions({ booking: one, onCancel }: { booking: BookingShown; onCancel: () => void }) {
  const { communityId, bookingId, serviceId, date, version, moves } = one;
  const change = { communityId, serviceId, date, bookingId, version: String(version) };
  return (
    <Stack gap={12}>
      {moves.includes('change') && (
        <Button kind="soft" onPress={() => open('bookService', change)}>
          {bookingWords.change}
        </Button>
      )}
      <CalendarButton booking={one} />
      <Button kind="plain" icon="phone" onPress={() => callNumber(one.hallPhone)}>
        {bookingWords.call}
      </Button>
      {moves.includes('cancel') && (
        <>
          <Button kind="plain" onPress={onCancel}>
            {bookingWords.cancel}
          </Button>
          <Words size="note" tone="second">
            {bookingWords.until(timeWords(one.changeableUntil))}
          </Words>
        </>
      )}
    </Stack>
  );
}
