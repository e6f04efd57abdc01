import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { receiptWords } from '../../../copy/forms';
import { slipWords } from '../../../copy/register';
import { timeWords } from '../../../copy/times';
import { Screen } from '../../../features/screen/screen';
import { copyText } from '../../../phone/device';
import { goBack, replaceBy } from '../../../phone/navigate';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

/** The receipt slip of a matter registered for somebody: what to tell, and what to do next. */
export default function SlipPage() {
  const { communityId = '', requestId = '', ...given } = useRouter().params;
  const [isCopied, setCopied] = useState(false);
  const number = decodeURIComponent(given.number ?? '');
  const code = given.receiptCode ?? '';
  const due = timeWords(decodeURIComponent(given.firstAnswerDueAt ?? ''));
  const copy = async () => setCopied(await copyText(slipWords.text(number, code, due)));
  const bar = (
    <ActionBar>
      {given.several ? (
        <Button onPress={goBack}>{slipWords.others}</Button>
      ) : (
        <Button onPress={() => replaceBy('register')}>{slipWords.again}</Button>
      )}
    </ActionBar>
  );
  return (
    <Screen bar={bar}>
      <SlipCard number={number} code={code} due={due} />
      <Stack gap={12}>
        <Button kind="soft" onPress={() => void copy()}>
          {isCopied ? slipWords.copied : slipWords.copy}
        </Button>
        <Button kind="plain" onPress={() => replaceBy('work', { communityId, requestId, act: 'settle' })}>
          {slipWords.settle}
        </Button>
        <Button kind="plain" onPress={() => replaceBy('work', { communityId, requestId })}>
          {slipWords.open}
        </Button>
      </Stack>
    </Screen>
  );
}

function SlipCard({ number, code, due }: { number: string; code: string; due: string }) {
  return (
    <Card>
      <Stack gap={8}>
        <Words tone="green">
          <Icon name="done" size={32} />
        </Words>
        <Words size="title" isHeading>
          {slipWords.title}
        </Words>
        <Words size="head" isTabular>
          {receiptWords.number(number)}
        </Words>
        {code !== '' && (
          <Words size="head" isTabular>
            {slipWords.code(code)}
          </Words>
        )}
        <Words>{receiptWords.answer(due)}</Words>
        <Words size="note" tone="second">
          {code === '' ? slipWords.known : slipWords.codeNote}
        </Words>
      </Stack>
    </Card>
  );
}
