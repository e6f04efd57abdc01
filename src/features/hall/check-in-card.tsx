import type { booking } from '../../../cloud/contract/hall/booking';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { appointmentWords, bookingNextWords, bookingWords } from '../../copy/booking';
import { isElsewhere, whereWords } from '../../copy/hall';
import { remember } from '../../phone/calendar';
import { say } from '../../phone/device';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { QrCode } from '../../ui/qr-code';
import { Stack } from '../../ui/stack';
import { Words } from '../../ui/words';

/** A booking with everything its page shows. */
export type BookingShown = OutputOf<typeof booking>;

/** The square and the six digits that check in; nothing before the booking is certain or once it is over. */
export function CheckInCard({ booking: { code, state } }: { booking: BookingShown }) {
  if (state !== 'confirmed') return null;
  return (
    <Card>
      <QrCode text={code} label={bookingWords.codeLabel(code)} />
      <Words size="head" isCentred isTabular>
        {bookingWords.code(code)}
      </Words>
      <Words size="note" tone="second" isCentred>
        {bookingNextWords.confirmed}
      </Words>
    </Card>
  );
}

async function putIntoCalendar(one: BookingShown): Promise<void> {
  const reminder = {
    id: one.bookingId,
    revision: one.version,
    title: one.serviceName,
    where: whereWords(one.serviceKind, one.hallName, one.where),
    notes: [bookingWords.number(one.number), ...one.documents].join('，'),
    startsAt: one.startsAt,
    endsAt: one.endsAt,
  };
  const isKept = await remember(reminder, one.number);
  say(isKept ? bookingWords.calendarDone : bookingWords.calendarFailed);
}

/** Puts a booking that is still to come into the phone's calendar. */
export function CalendarButton({ booking: one }: { booking: BookingShown }) {
  if (one.state !== 'confirmed') return null;
  return (
    <Button kind="plain" icon="calendar" onPress={() => void putIntoCalendar(one)}>
      {bookingWords.calendar}
    </Button>
  );
}

/** What, when and where, below a heading of the page's own. */
export function AppointmentLines({ booking: one }: { booking: BookingShown }) {
  const place = whereWords(one.serviceKind, one.hallName, one.where);
  const lines = [place, !isElsewhere(one.serviceKind) && one.hallAddress];
  return (
    <Stack gap={4}>
      <Words isStrong>{one.serviceName}</Words>
      <Words isStrong isTabular>
        {appointmentWords(one)}
      </Words>
      <Words size="note" tone="second">
        {lines.filter(Boolean).join('\n')}
      </Words>
    </Stack>
  );
}
