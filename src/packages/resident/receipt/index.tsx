import { useRouter } from '@tarojs/taro';
import { receiptWords } from '../../../copy/forms';
import { timeWords } from '../../../copy/times';
import { Screen } from '../../../features/screen/screen';
import { goToTab, replaceBy } from '../../../phone/navigate';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

/** Says at once that it was received, under which number, and when the answer comes. */
export default function ReceiptPage() {
  const { communityId = '', requestId = '', number = '', firstAnswerDueAt = '' } = useRouter().params;
  const due = decodeURIComponent(firstAnswerDueAt);
  const bar = (
    <ActionBar>
      <Button onPress={() => replaceBy('matter', { communityId, requestId })}>{receiptWords.follow}</Button>
    </ActionBar>
  );
  return (
    <Screen bar={bar}>
      <Card>
        <Stack gap={8}>
          <Words tone="green">
            <Icon name="done" size={32} />
          </Words>
          <Words size="title" isHeading>
            {receiptWords.title}
          </Words>
          <Words size="head" isTabular>
            {receiptWords.number(decodeURIComponent(number))}
          </Words>
          {due !== '' && <Words>{receiptWords.answer(timeWords(due))}</Words>}
          <Words size="note" tone="second">
            {receiptWords.note}
          </Words>
        </Stack>
      </Card>
      <Button kind="plain" onPress={() => goToTab('home')}>
        {receiptWords.home}
      </Button>
    </Screen>
  );
}
