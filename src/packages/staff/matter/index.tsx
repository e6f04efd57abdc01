import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { MoveName } from '../../../../cloud/contract/requests/lifecycle';
import { matter } from '../../../../cloud/contract/requests/matter';
import { timeWords } from '../../../copy/times';
import { moveButtons, workWords } from '../../../copy/work';
import { Contacts } from '../../../features/matters/contacts';
import { History } from '../../../features/matters/history';
import { type Matter, MatterHead } from '../../../features/matters/matter-head';
import { PhotoStrip } from '../../../features/matters/photo-strip';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { WorkSheet } from './work-sheet';

/** The order in which moves are offered at work; the first open one is the primary button. */
const offered: readonly MoveName[] = [
  'accept',
  'take',
  'resolve',
  'check',
  'match',
  'decline',
  'publish',
  'dispatch',
  'publishThanks',
  'note',
  'return',
  'release',
  'unpublish',
  'proposeDecline',
];

/** One matter as staff see it: the whole history, whom to call, and the moves open to this person. */
export default function WorkPage() {
  const { communityId = '', requestId = '' } = useRouter().params;
  const query = useQuery(requestId, () => callCloud(matter, { communityId, requestId }));
  const [move, setMove] = useState<MoveName | null>(null);
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const moves = offered.filter((one) => found?.moves.includes(one));
  const [first, ...others] = moves;
  const close = () => setMove(null);
  const done = () => {
    close();
    void query.reload();
  };
  const bar = first && (
    <ActionBar>
      <Button onPress={() => setMove(first)}>{moveButtons[first] ?? ''}</Button>
    </ActionBar>
  );
  const sheet = found && move && <WorkSheet move={move} matter={found} onDone={done} onClose={close} />;
  return (
    <Screen isWide bar={bar || undefined} sheet={sheet}>
      <Loaded query={query}>{(one) => <Body matter={one} />}</Loaded>
      <Stack gap={12}>
        {others.map((one) => (
          <Button key={one} kind="plain" onPress={() => setMove(one)}>
            {moveButtons[one] ?? ''}
          </Button>
        ))}
      </Stack>
    </Screen>
  );
}

function Body({ matter: one }: { matter: Matter }) {
  const due = one.workOrder?.dueAt;
  return (
    <>
      <Card>
        <MatterHead matter={one} />
        <PhotoStrip photos={one.photos} />
        {one.workOrder?.instruction && <Words>{workWords.instructionOf(one.workOrder.instruction)}</Words>}
        {due && (
          <Words size="note" tone="second">
            {workWords.dueBy(timeWords(due))}
          </Words>
        )}
      </Card>
      {one.declineProposal && (
        <Notice tone="wait" icon="refuse" note={one.declineProposal.reason}>
          {workWords.declineBy(one.declineProposal.byName)}
        </Notice>
      )}
      <Contacts matter={one} />
      <History matter={one} />
    </>
  );
}
