import { useRouter } from '@tarojs/taro';
import { booking } from '../../../../cloud/contract/hall/booking';
import { bookingNextWords, bookingWords } from '../../../copy/booking';
import { bookWords } from '../../../copy/hall';
import {
  AppointmentLines,
  type BookingShown,
  CalendarButton,
  CheckInCard,
} from '../../../features/hall/check-in-card';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { goToTab, replaceBy } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

/** Says that it is booked: number, day, the code that checks in, what to bring. */
export default function BookingReceiptPage() {
  const { communityId = '', bookingId = '' } = useRouter().params;
  const query = useQuery(bookingId, () => callCloud(booking, { communityId, bookingId }));
  const bar = (
    <ActionBar>
      <Button onPress={() => replaceBy('booking', { communityId, bookingId })}>{bookingWords.follow}</Button>
    </ActionBar>
  );
  return (
    <Screen bar={query.asked.phase === 'failed' ? undefined : bar}>
      <Loaded query={query}>{(one) => <Receipt booking={one} />}</Loaded>
    </Screen>
  );
}

function Receipt({ booking: one }: { booking: BookingShown }) {
  const isCertain = one.state === 'confirmed';
  return (
    <>
      <Card>
        <Stack gap={8}>
          <Words tone="green">
            <Icon name="done" size={32} />
          </Words>
          <Words size="title" isHeading>
            {isCertain ? bookingWords.title : bookingWords.titlePending}
          </Words>
          <Words size="head" isTabular>
            {bookingWords.number(one.number)}
          </Words>
          <AppointmentLines booking={one} />
          {!isCertain && (
            <Words size="note" tone="second">
              {bookingNextWords[one.state]}
            </Words>
          )}
          {one.documents.length > 0 && <Words size="note">{bookWords.bring(one.documents)}</Words>}
        </Stack>
      </Card>
      <CheckInCard booking={one} />
      <Stack gap={12}>
        <CalendarButton booking={one} />
        <Button kind="plain" onPress={() => goToTab('home')}>
          {bookingWords.home}
        </Button>
      </Stack>
    </>
  );
}
