import { useState } from 'react';
import { adoptMatter } from '../../../../cloud/contract/requests/bring-matters';
import { adoptWords } from '../../../copy/claim';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { goToTab } from '../../../phone/navigate';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

const digits = 4;

/** Brings the matter of a slip into the account of whoever asked for it. */
export function AdoptCard({ code }: { code: string }) {
  const command = useCommand();
  const [phoneEnd, setPhoneEnd] = useState('');
  const isWrong = command.refused?.code === 'NOT_FOUND';
  const adopt = () =>
    void command.run(
      (key) => callCloud(adoptMatter, { code, phoneEnd }, key),
      () => {
        say(adoptWords.done);
        goToTab('matters');
      },
    );
  return (
    <Card>
      <Stack gap={16}>
        <Stack gap={8}>
          <Words size="head" isHeading>
            {adoptWords.title}
          </Words>
          <Words size="note" tone="second">
            {adoptWords.line}
          </Words>
        </Stack>
        {!isWrong && <RefusedNotice command={command} />}
        <Field
          label={adoptWords.phoneEnd}
          type="number"
          maxLength={digits}
          {...(isWrong && { fault: adoptWords.wrong })}
          onInput={setPhoneEnd}
        />
        <Button
          kind="soft"
          isBusy={command.isBusy}
          {...(phoneEnd.length < digits && { missing: adoptWords.missing })}
          onPress={adopt}
        >
          {adoptWords.send}
        </Button>
      </Stack>
    </Card>
  );
}
