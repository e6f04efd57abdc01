import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { bookWords } from '../../../copy/hall';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { useSession } from '../../../session/session';
import { together } from '../../../session/together';
import { DayPart, Facts, TimePart } from './calendar-parts';
import { ForWhomSheet, ServiceHead, Summary } from './parts';
import { type Booking, useBooking } from './use-booking';
import { useElderBooking } from './use-elder-booking';

/** A service with its days and times; books one, or moves a booking to another. */
export default function BookPage() {
  const { communityId } = useRouter().params;
  if (communityId) return <BookForm communityId={communityId} />;
  return <NeedsHome>{(home) => <BookForm communityId={home.communityId} />}</NeedsHome>;
}

function BookForm({ communityId }: { communityId: string }) {
  const { serviceId = '', date = null, bookingId, version } = useRouter().params;
  const moving = bookingId ? { bookingId, version: Number(version) } : null;
  const made = useBooking({ communityId, serviceId, date, moving });
  const [isChoosing, setChoosing] = useState(false);
  const isElder = useSession((session) => session.isElder);
  const query = together(made.service, made.calendar.query);
  const elder = useElderBooking(made, query.asked.phase === 'ready');
  const sheet = isChoosing && <ForWhomSheet made={made} onClose={() => setChoosing(false)} />;
  const whole = isElder ? elder.bar : <Bar made={made} onForWhom={() => setChoosing(true)} />;
  const bar = made.service.asked.phase === 'failed' ? undefined : whole;
  return (
    <Screen bar={bar} sheet={sheet}>
      <Loaded query={query}>
        {([service]) => (
          <>
            <ServiceHead service={service} />
            {isElder ? elder.body : <Whole made={made} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Bar({ made, onForWhom }: { made: Booking; onForWhom: () => void }) {
  return (
    <SendBar
      word={made.isMoving ? bookWords.change : bookWords.book}
      missing={made.picked ? '' : bookWords.choose}
      isBusy={made.command.isBusy}
      summary={<Summary made={made} onForWhom={onForWhom} />}
      onSend={() => void made.send()}
    />
  );
}

/** Everything on one page, as drawn. */
function Whole({ made }: { made: Booking }) {
  return (
    <>
      <RefusedNotice command={made.command} />
      <DayPart made={made} />
      <TimePart made={made} />
      <Facts made={made} />
    </>
  );
}
