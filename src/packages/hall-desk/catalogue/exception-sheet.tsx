import { useState } from 'react';
import { addException } from '../../../../cloud/contract/hall/hours';
import { limits } from '../../../../cloud/contract/shared/limits';
import { deskWords } from '../../../copy/hall-desk';
import { catalogueWords as words } from '../../../copy/hall-settings';
import { longDayWords, todayIn } from '../../../copy/times';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Choice } from '../../../ui/choice';
import { Picker } from '../../../ui/picker';
import { Sheet } from '../../../ui/sheet';
import { Stack } from '../../../ui/stack';
import { TextArea } from '../../../ui/text-area';
import { SpanPick } from '../span-pick';

interface ExceptionSheetProps {
  hall: { communityId: string; hallId: string };
  onDone: () => void;
  onClose: () => void;
}

interface Draft {
  readonly kind: 'closed' | 'open';
  readonly date: string;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly reason: string;
}

const empty: Draft = { kind: 'closed', date: '', fromMinute: 0, toMinute: 1440, reason: '' };

function missingOf({ date, fromMinute, toMinute, reason }: Draft): string {
  if (date === '') return words.dateMissing;
  if (fromMinute >= toMinute) return words.timeMissing;
  return reason.trim() === '' ? words.reasonMissing : '';
}

/** Closes a hall on a day, wholly or for some hours, or opens it on one; with the reason that residents read. */
export function ExceptionSheet({ hall, onDone, onClose }: ExceptionSheetProps) {
  const [draft, setDraft] = useState(empty);
  const command = useCommand();
  const missing = missingOf(draft);
  const send = () => command.run((key) => callCloud(addException, { ...hall, ...draft }, key), onDone);
  return (
    <Sheet
      isOpen
      title={words.addException}
      close={deskWords.close}
      onClose={onClose}
      primary={
        <Button isBusy={command.isBusy} {...(missing !== '' && { missing })} onPress={() => void send()}>
          {words.save}
        </Button>
      }
    >
      <RefusedNotice command={command} />
      <Questions draft={draft} change={(changed) => setDraft((before) => ({ ...before, ...changed }))} />
    </Sheet>
  );
}

function Questions({ draft, change }: { draft: Draft; change: (changed: Partial<Draft>) => void }) {
  const { kind, date } = draft;
  return (
    <Stack gap={12}>
      <Choice
        label={words.kind}
        look="sunken"
        options={[
          { value: 'closed', text: words.closed },
          { value: 'open', text: words.open },
        ]}
        value={kind}
        onChange={(picked) => change({ kind: picked })}
      />
      <Picker
        mode="date"
        isFull
        label={words.date}
        placeholder={words.date}
        start={todayIn(0)}
        {...(date !== '' && { value: date, text: longDayWords(date) })}
        onPick={(picked) => change({ date: picked })}
      />
      <SpanPick span={draft} onChange={({ fromMinute, toMinute }) => change({ fromMinute, toMinute })} />
      <TextArea label={words.reason} maxLength={limits.reason} onInput={(reason) => change({ reason })} />
    </Stack>
  );
}
