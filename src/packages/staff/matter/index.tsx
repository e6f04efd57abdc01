import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { MoveName } from '../../../../cloud/contract/requests/lifecycle';
import { matter } from '../../../../cloud/contract/requests/matter';
import { moveButtons } from '../../../copy/work';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/stack';
import { WorkBody } from './work-body';
import { WorkSheet } from './work-sheet';

/** The order in which moves are offered at work; the first open one is the primary button. */
const offered: readonly MoveName[] = [
  'accept',
  'take',
  'resolve',
  'assist',
  'check',
  'rate',
  'match',
  'decline',
  'publish',
  'dispatch',
  'settle',
  'assign',
  'ask',
  'redirect',
  'involve',
  'correct',
  'publishThanks',
  'note',
  'return',
  'release',
  'unpublish',
  'proposeDecline',
];

/** One matter as staff see it: the whole history, whom to call, and the moves open to this person. */
export default function WorkPage() {
  const { communityId = '', requestId = '', act } = useRouter().params;
  const query = useQuery(requestId, () => callCloud(matter, { communityId, requestId }));
  const [move, setMove] = useState<MoveName | null>(act === 'settle' ? act : null);
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const own = found?.standings.includes('requester') ? ['rate'] : [];
  const moves = offered.filter((one) => found?.moves.includes(one) && !own.includes(one));
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
  const isOpen = move !== null && moves.includes(move);
  const sheet = found && isOpen && <WorkSheet move={move} matter={found} onDone={done} onClose={close} />;
  return (
    <Screen isWide bar={bar || undefined} sheet={sheet}>
      <Loaded query={query}>{(one) => <WorkBody matter={one} />}</Loaded>
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
