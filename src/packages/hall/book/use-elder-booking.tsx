import { bookWords } from '../../../copy/hall';
import { longDayWords } from '../../../copy/times';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { DayPart, Facts, TimePart } from './calendar-parts';
import { ForWhom, ToKnow } from './parts';
import type { Booking } from './use-booking';

/** One question a screen: which day, what time, for whom. Its bar changes with the page, once everything on it is there. */
export function useElderBooking(made: Booking, isReady: boolean) {
  const missing = made.picked ? '' : bookWords.choose;
  const day = made.calendar.date ? longDayWords(made.calendar.date) : '';
  const questions: Question[] = [
    {
      key: 'day',
      missing: isReady && made.calendar.date ? '' : bookWords.chooseDay,
      body: (
        <>
          <DayPart made={made} />
          <Facts made={made} />
        </>
      ),
    },
    {
      key: 'time',
      missing,
      body: (
        <>
          <Words isStrong>{day}</Words>
          <TimePart made={made} />
        </>
      ),
    },
    ...(made.isMoving
      ? []
      : [{ key: 'whom', body: <Whom made={made} when={`${day} ${made.picked?.from}`} /> }]),
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

function Whom({ made, when }: { made: Booking; when: string }) {
  return (
    <Stack gap={12}>
      <Words isStrong>{when}</Words>
      <ForWhom made={made} />
      <Card>
        <ToKnow made={made} />
      </Card>
    </Stack>
  );
}
