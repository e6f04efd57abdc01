import { useState } from 'react';
import { checkInByCode } from '../../../../cloud/contract/hall/attendance';
import { dayWordsOfDesk as words } from '../../../copy/hall-desk';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { scanCode } from '../../../phone/scan';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Stack } from '../../../ui/stack';

const sixDigits = /^\d{6}$/;

/** Checks in by a code; `turn` grows with each success, so that the field starts anew. */
function useCheckIn(communityId: string, onDone: () => void) {
  const [turn, setTurn] = useState(0);
  const command = useCommand();
  async function checkIn(code: string): Promise<void> {
    await command.run(
      (key) => callCloud(checkInByCode, { communityId, code }, key),
      () => {
        say(words.checkedIn);
        setTurn(turn + 1);
        onDone();
      },
    );
  }
  async function scan(): Promise<void> {
    const code = await scanCode();
    if (code && sixDigits.test(code)) await checkIn(code);
  }
  return { turn, command, checkIn: (code: string) => void checkIn(code), scan: () => void scan() };
}

/** Checks somebody in by the six digits, typed or scanned. */
export function CodeCard({ communityId, onDone }: { communityId: string; onDone: () => void }) {
  const { turn, command, checkIn, scan } = useCheckIn(communityId, onDone);
  return (
    <Card>
      <RefusedNotice command={command} />
      <CodeField key={turn} isBusy={command.isBusy} onCode={checkIn} />
      {process.env.TARO_ENV === 'weapp' && (
        <Button kind="soft" size="small" onPress={scan}>
          {words.scan}
        </Button>
      )}
    </Card>
  );
}

function CodeField({ isBusy, onCode }: { isBusy: boolean; onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('');
  const digits = typed.replace(/\s/g, '');
  return (
    <Stack across="ends" isColumnForElders>
      <Field
        label={words.code}
        placeholder={words.codeHint}
        type="number"
        maxLength={7}
        onInput={setTyped}
        onConfirm={() => onCode(digits)}
      />
      <Button
        size="small"
        isBusy={isBusy}
        {...(!sixDigits.test(digits) && { missing: words.codeMissing })}
        onPress={() => onCode(digits)}
      >
        {words.checkIn}
      </Button>
    </Stack>
  );
}
