import { useState } from 'react';
import type { HoursRule } from '../../../../cloud/contract/hall/hours';
import { deskWords } from '../../../copy/hall-desk';
import { catalogueWords, weekWords, hoursWords as words } from '../../../copy/hall-settings';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Choice } from '../../../ui/choice';
import { Sheet } from '../../../ui/sheet';
import { Stack } from '../../../ui/stack';
import { type Span, SpanPick } from '../span-pick';

const workdays = [1, 2, 3, 4, 5];

interface AddSpanSheetProps {
  weekday: number;
  week: readonly HoursRule[];
  onAdd: (rules: readonly HoursRule[]) => void;
  onClose: () => void;
}

/** Whether a span is none, or overlaps with one that is there. */
function isWrong(span: Span, weekdays: readonly number[], week: readonly HoursRule[]): boolean {
  const overlaps = week.some(
    (rule) =>
      weekdays.includes(rule.weekday) && rule.fromMinute < span.toMinute && span.fromMinute < rule.toMinute,
  );
  return span.fromMinute >= span.toMinute || overlaps;
}

/** One more span of hours on a weekday, or on all five; what overlaps cannot be added. */
export function AddSpanSheet({ weekday, week, onAdd, onClose }: AddSpanSheetProps) {
  const [span, setSpan] = useState<Span>({ fromMinute: 540, toMinute: 690 });
  const [isExtended, setExtended] = useState(false);
  const [isAllWeek, setAllWeek] = useState(false);
  const weekdays = isAllWeek ? workdays : [weekday];
  const add = () => onAdd(weekdays.map((one) => ({ weekday: one, ...span, isExtended })));
  return (
    <Sheet
      isOpen
      title={words.addTitle(weekWords[weekday - 1] ?? '')}
      close={deskWords.close}
      onClose={onClose}
      primary={
        <Button {...(isWrong(span, weekdays, week) && { missing: words.wrong })} onPress={add}>
          {words.add}
        </Button>
      }
    >
      <Stack gap={12}>
        <SpanPick span={span} onChange={setSpan} />
        <KindChoice isExtended={isExtended} onChange={setExtended} />
        {workdays.includes(weekday) && (
          <Chip role="checkbox" hasCheck isOn={isAllWeek} onPress={() => setAllWeek(!isAllWeek)}>
            {words.weekdays}
          </Chip>
        )}
      </Stack>
    </Sheet>
  );
}

function KindChoice({ isExtended, onChange }: { isExtended: boolean; onChange: (is: boolean) => void }) {
  return (
    <Choice
      label={catalogueWords.hours}
      look="sunken"
      options={[
        { value: 'ordinary', text: words.ordinary },
        { value: 'extended', text: words.extended },
      ]}
      value={isExtended ? 'extended' : 'ordinary'}
      onChange={(value) => onChange(value === 'extended')}
    />
  );
}
