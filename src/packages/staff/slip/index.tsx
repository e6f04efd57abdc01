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
  const number = decodeURIComponent(given.number ?? '');
  const code = given.receiptCode ?? '';
  const due = timeWords(decodeURIComponent(given.firstAnswerDueAt ?? ''));
  const isPatrol = given.kind === 'patrol';
  const again = isPatrol ? slipWords.patrolAgain : slipWords.again;
  const begin = () => replaceBy('register', isPatrol ? { kind: 'patrol' } : {});
  const bar = (
    <ActionBar>
      {given.several ? (
        <Button onPress={goBack}>{slipWords.others}</Button>
      ) : (
        <Button onPress={begin}>{again}</Button>
      )}
    </ActionBar>
  );
  return (
    <Screen bar={bar}>
      <SlipCard number={number} code={code} due={due} isPatrol={isPatrol} />
      <Stack gap={12}>
        {!isPatrol && <CopyButton text={slipWords.text(number, code, due)} />}
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

/** Copies what is pasted into the chat for whoever told it. */
function CopyButton({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <Button kind="soft" onPress={() => void copyText(text).then(setCopied)}>
      {isCopied ? slipWords.copied : slipWords.copy}
    </Button>
  );
}

interface SlipProps {
  number: string;
  code: string;
  due: string;
  isPatrol: boolean;
}

function noteOf({ code, isPatrol }: SlipProps): string {
  if (isPatrol) return slipWords.patrolNote;
  return code === '' ? slipWords.known : slipWords.codeNote;
}

function SlipCard(props: SlipProps) {
  const { number, code, due, isPatrol } = props;
  return (
    <Card>
      <Stack gap={8}>
        <Words tone="green">
          <Icon name="done" size={32} />
        </Words>
        <Words size="title" isHeading>
          {isPatrol ? slipWords.patrolTitle : slipWords.title}
        </Words>
        <Words size="head" isTabular>
          {receiptWords.number(number)}
        </Words>
        {code !== '' && (
          <Words size="head" isTabular>
            {slipWords.code(code)}
          </Words>
        )}
        <Words>{isPatrol ? slipWords.patrolDue(due) : slipWords.due(due)}</Words>
        <Words size="note" tone="second">
          {noteOf(props)}
        </Words>
      </Stack>
    </Card>
  );
}
