import { bookingWords } from '../../../copy/booking';
import { timeWords } from '../../../copy/times';
import type { BookingShown } from '../../../features/hall/check-in-card';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { Steps } from '../../../ui/steps';

/** What happened to a booking, the latest first. */
export function History({ booking: one }: { booking: BookingShown }) {
  const steps = [...one.steps].reverse().map(({ move, by, at, words }, place) => ({
    key: `${at} ${move}`,
    state: place === 0 ? ('now' as const) : ('past' as const),
    text: bookingWords.step(move, by),
    time: timeWords(at),
    ...(words !== '' && { note: words }),
  }));
  return (
    <>
      <SectionHead title={bookingWords.history} />
      <Card isFlush>
        <Row>
          <Steps steps={steps} />
        </Row>
      </Card>
    </>
  );
}
