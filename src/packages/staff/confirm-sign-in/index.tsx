import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { confirmSignIn } from '../../../../cloud/contract/session/confirm-sign-in';
import { errorWords } from '../../../copy/errors';
import { signInWords } from '../../../copy/sign-in';
import { timeWords } from '../../../copy/times';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { startOver } from '../../../phone/navigate';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { type Found, readAsking } from './read-asking';

/** Asks whether the desktop whose code was scanned may work as this person. */
export default function ConfirmSignInPage() {
  const { code = '' } = useRouter().params;
  const [isConfirmed, setConfirmed] = useState(false);
  const query = useQuery(code, () => readAsking(code));
  const command = useCommand();
  const confirm = () =>
    void command.run(
      (key) => callCloud(confirmSignIn, { code }, key),
      () => setConfirmed(true),
    );
  if (isConfirmed) return <Confirmed />;
  const canConfirm = query.asked.phase === 'ready' && query.asked.data.refused === null;
  const bar = canConfirm && (
    <ActionBar>
      <Button isBusy={command.isBusy} onPress={confirm}>
        {signInWords.confirm}
      </Button>
    </ActionBar>
  );
  return (
    <Screen bar={bar || undefined}>
      <RefusedNotice command={command} />
      <Loaded query={query} cards={1}>
        {(found) => <Asking found={found} />}
      </Loaded>
    </Screen>
  );
}

function Asking({ found }: { found: Found }) {
  if (found.refused)
    return <Empty title={errorWords[found.refused]} action={signInWords.back} onAction={startOver} />;
  const { browser, system, askedAt } = found.asking;
  return (
    <>
      <Card>
        <Stack gap={8}>
          <Words size="title" isHeading>
            {signInWords.confirmTitle}
          </Words>
          <Words size="head">{signInWords.asking(browser, system)}</Words>
          <Words size="note" tone="second">
            {signInWords.askedAt(timeWords(askedAt))}
          </Words>
        </Stack>
      </Card>
      <Notice tone="wait" icon="eye">
        {signInWords.warning}
      </Notice>
      <Button kind="plain" onPress={startOver}>
        {signInWords.refuse}
      </Button>
    </>
  );
}

function Confirmed() {
  return (
    <Screen>
      <Empty
        title={signInWords.confirmed}
        line={signInWords.confirmedLine}
        action={signInWords.back}
        onAction={startOver}
      />
    </Screen>
  );
}
