import type { noticePlaces } from '../../../../cloud/contract/notices/notice-places';
import { noticeLimits } from '../../../../cloud/contract/notices/notice-row';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { placesWords } from '../../../copy/notices';
import { dayWords } from '../../../copy/times';
import { writeNoticeWords } from '../../../copy/write-notices';
import { Card } from '../../../ui/card';
import { Fault } from '../../../ui/fault';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import { Stack } from '../../../ui/stack';
import { Steps } from '../../../ui/steps';
import { Words } from '../../../ui/words';
import { labelsOf } from './place-range';
import { endDayOf, type NoticeForm, shownUntilDayOf } from './use-notice-form';
import { dayFromNow, startOfDay } from './when';

const words = writeNoticeWords;

interface MomentProps {
  lead: string;
  day: string;
  clock: string;
  earliest: string;
  fault?: string | undefined;
  onDay: (day: string) => void;
  onClock: (clock: string) => void;
}

function Moment({ lead, day, clock, earliest, fault, onDay, onClock }: MomentProps) {
  return (
    <Row line={lead}>
      <Stack across="equal" isColumnForElders gap={8}>
        <Stack>
          <Picker
            mode="date"
            isFull
            label={`${lead}，${words.day}`}
            placeholder={words.day}
            start={earliest}
            {...(day && { value: day, text: dayWords(startOfDay(day)) })}
            onPick={onDay}
          />
        </Stack>
        <Stack>
          <Picker
            mode="time"
            isFull
            label={`${lead}，${words.clock}`}
            placeholder={words.clock}
            {...(clock && { value: clock })}
            onPick={onClock}
          />
        </Stack>
      </Stack>
      {fault && <Fault>{fault}</Fault>}
    </Row>
  );
}

/** When what it tells about takes place, if it does. */
export function WhenCard({ form: { fields, change, faulty } }: { form: NoticeForm }) {
  const { startDay, startClock, endClock } = fields;
  return (
    <Card isFlush>
      <Row>
        <Words size="note" tone="second">
          {words.when}
        </Words>
      </Row>
      <Moment
        lead={words.starts}
        day={startDay}
        clock={startClock}
        earliest={dayFromNow(-30)}
        {...faulty('startsAt')}
        onDay={(day) => change({ startDay: day })}
        onClock={(clock) => change({ startClock: clock })}
      />
      <Moment
        lead={words.ends}
        day={endDayOf(fields)}
        clock={endClock}
        earliest={startDay || dayFromNow(0)}
        {...faulty('endsAt')}
        onDay={(day) => change({ endDay: day })}
        onClock={(clock) => change({ endClock: clock })}
      />
    </Card>
  );
}

/** From which day until which it is shown. */
export function ShownCard({ form: { fields, change, faulty } }: { form: NoticeForm }) {
  const latest = dayFromNow(noticeLimits.shownDays - 1);
  const range = { mode: 'date', isFull: true, start: dayFromNow(0), end: latest } as const;
  const from = fields.shownFromDay;
  const until = shownUntilDayOf(fields);
  const fault = faulty('shownUntil').fault ?? faulty('shownFrom').fault;
  return (
    <Card>
      <Stack gap={12}>
        <Words size="note" tone="second">
          {words.shown}
        </Words>
        <Picker
          {...range}
          label={words.shown}
          placeholder={words.day}
          value={until}
          text={dayWords(startOfDay(until))}
          onPick={(day: string) => change({ shownUntilDay: day })}
        />
        <Picker
          {...range}
          label={words.shownFrom}
          placeholder={words.atOnce}
          {...(from && { value: from, text: words.from(dayWords(startOfDay(from))) })}
          onPick={(day: string) => change({ shownFromDay: day === dayFromNow(0) ? '' : day })}
        />
        {fault ? (
          <Fault>{fault}</Fault>
        ) : (
          <Words size="note" tone="second">
            {words.shownNote(noticeLimits.shownDays)}
          </Words>
        )}
      </Stack>
    </Card>
  );
}

interface AfterProps {
  form: NoticeForm;
  places: OutputOf<typeof noticePlaces>['places'];
  isCorrection: boolean;
}

/** What happens once it is sent: who sees it where. */
export function AfterCard({ form: { fields }, places, isCorrection }: AfterProps) {
  const where = placesWords(labelsOf(places, fields.audience));
  const steps = [words.afterHome(where), isCorrection ? words.afterCorrect : words.afterReport];
  return (
    <Card>
      <Stack gap={8}>
        <Words size="note" tone="second">
          {words.after}
        </Words>
        <Steps steps={steps.map((text) => ({ key: text, state: 'coming', text }))} />
      </Stack>
    </Card>
  );
}
