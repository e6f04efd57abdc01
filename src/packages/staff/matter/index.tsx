import { useRouter } from '@tarojs/taro';
import { moveButtons } from '../../../copy/work';
import { Loaded, Screen } from '../../../features/screen/screen';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/stack';
import { useWork } from './use-work';
import { WorkBody } from './work-body';
import { WorkSheet } from './work-sheet';

/** One matter as staff see it: the whole history, whom to call, and the moves open to this person. */
export default function WorkPage() {
  const { communityId = '', requestId = '', act } = useRouter().params;
  const work = useWork({ communityId, requestId }, act === 'settle' ? [act] : []);
  const { query, found, move, choose, close, done } = work;
  const [first, ...others] = work.moves;
  const bar = first && (
    <ActionBar>
      <Button onPress={() => choose(first)}>{moveButtons[first] ?? ''}</Button>
    </ActionBar>
  );
  const sheet = found && move && <WorkSheet move={move} matter={found} onDone={done} onClose={close} />;
  return (
    <Screen isWide bar={bar || undefined} sheet={sheet}>
      <Loaded query={query}>{(one) => <WorkBody matter={one} />}</Loaded>
      <Stack gap={12}>
        {others.map((one) => (
          <Button key={one} kind="plain" onPress={() => choose(one)}>
            {moveButtons[one] ?? ''}
          </Button>
        ))}
      </Stack>
    </Screen>
  );
}
