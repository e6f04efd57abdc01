import { hoursWords as words } from '../../copy/hall-settings';
import { minuteWords } from '../../copy/times';
import { Picker } from '../../ui/picker';
import { Stack } from '../../ui/stack';

/** Minutes after midnight. */
export interface Span {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Half hours from 0:00 to the midnight that ends the day, which the platform's picker of times does not have. */
const halves = Array.from({ length: 49 }, (_, place) => place * 30);

/** From when to when on a day. */
export function SpanPick({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  return (
    <Stack across="ends" gap={8}>
      <MinutePick
        label={words.from}
        minute={span.fromMinute}
        onPick={(fromMinute) => onChange({ ...span, fromMinute })}
      />
      <MinutePick
        label={words.to}
        minute={span.toMinute}
        onPick={(toMinute) => onChange({ ...span, toMinute })}
      />
    </Stack>
  );
}

export interface MinutePickProps {
  label: string;
  minute: number;
  onPick: (minute: number) => void;
}

/** One time of day, in half hours. */
export function MinutePick({ label, minute, onPick }: MinutePickProps) {
  return (
    <Picker
      mode="one"
      isFull
      label={label}
      placeholder={label}
      options={halves.map(minuteWords)}
      index={Math.max(0, halves.indexOf(minute))}
      text={`${label} ${minuteWords(minute)}`}
      onPick={(index) => onPick(halves[index] ?? minute)}
    />
  );
}
