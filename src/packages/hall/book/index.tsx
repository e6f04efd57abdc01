import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { bookWords } from '../../../copy/hall';
import { Days, Times } from '../../../features/hall/calendar';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { useSession } from '../../../session/session';
import { together } from '../../../session/together';
import { ForWhom, ForWhomSheet, ServiceFacts, ServiceHead, Summary, WaitCard } from './parts';
import { type Booking, useBooking } from './use-booking';

/** A service with its days and times; books one, or moves a booking to another. */
export default function BookPage() {
  return <NeedsHome>{({ communityId }) => <BookForm communityId={communityId} />}</NeedsHome>;
}

function BookForm({ communityId }: { communityId: string }) {
  const { serviceId = '', date = null, bookingId, version } = useRouter().params;
  const moving = bookingId ? { bookingId, version: Number(version) } : null;
  const made = useBooking({ communityId, serviceId, date, moving });
  const [isChoosing, setChoosing] = useState(false);
  const isElder = useSession((session) => session.isElder);
  const elder = useElderBooking(made);
  const sheet = isChoosing && <ForWhomSheet made={made} onClose={() => setChoosing(false)} />;
  const bar = isElder ? elder.bar : <Bar made={made} onForWhom={() => setChoosing(true)} />;
  return (
    <Screen bar={bar} sheet={sheet}>
      <Loaded query={together(made.service, made.calendar.query)}>
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

function DayPart({ made }: { made: Booking }) {
  const last = made.calendar.days.at(-1);
  const later = last && { word: bookWords.later, onPress: () => made.turnTo(last.date) };
  const earlier = { word: bookWords.earlier, onPress: () => made.turnTo(null) };
  const more = made.fromDate ? earlier : later;
  return <Days calendar={made.calendar} onPick={made.pickDay} {...(more && { more })} />;
}

function TimePart({ made }: { made: Booking }) {
  const { calendar } = made;
  return (
    <>
      <RefusedNotice command={calendar} />
      <Times calendar={calendar} value={made.picked?.slotId ?? null} onPick={made.pickSlot} />
      <WaitCard made={made} />
    </>
  );
}

function Facts({ made }: { made: Booking }) {
  return made.service.asked.phase === 'ready' ? <ServiceFacts service={made.service.asked.data} /> : null;
}

/** One question a screen: which day, what time, for whom. */
function useElderBooking(made: Booking) {
  const missing = made.picked ? '' : bookWords.choose;
  const questions: Question[] = [
    {
      key: 'day',
      missing: made.calendar.date ? '' : bookWords.chooseDay,
      body: (
        <>
          <DayPart made={made} />
          <Facts made={made} />
        </>
      ),
    },
    { key: 'time', missing, body: <TimePart made={made} /> },
    ...(made.isMoving ? [] : [{ key: 'whom', body: <ForWhom made={made} /> }]),
  ];
  return useQuestions({
    questions,
    form: made.command,
    send: {
      word: made.isMoving ? bookWords.change : bookWords.book,
      missing,
      isBusy: made.command.isBusy,
      onSend: () => void made.send(),
    },
  });
}
