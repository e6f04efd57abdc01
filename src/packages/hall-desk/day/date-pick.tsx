import { dayWordsOfDesk as words } from '../../../copy/hall-desk';
import { longDayWords } from '../../../copy/times';
import { Button } from '../../../ui/button';
import { Picker } from '../../../ui/picker';
import { Stack } from '../../../ui/stack';

/** The day so many days from another. */
function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day that is looked at: the one before, the one after, or any. */
export function DatePick({ date, onPick }: { date: string; onPick: (date: string) => void }) {
  return (
    <Stack across="ends" gap={8} isColumnForElders>
      <Button kind="white" size="small" onPress={() => onPick(dayFrom(date, -1))}>
        {words.before}
      </Button>
      <Picker
        mode="date"
        label={words.date}
        placeholder={words.date}
        value={date}
        text={longDayWords(date)}
        onPick={onPick}
      />
      <Button kind="white" size="small" onPress={() => onPick(dayFrom(date, 1))}>
        {words.after}
      </Button>
    </Stack>
  );
}
