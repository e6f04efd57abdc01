import { useRouter } from '@tarojs/taro';
import { paperHeads } from '../../../copy/paper';
import { moveButtons } from '../../../copy/work';
import { Loaded, Screen } from '../../../features/screen/screen';
import { printPage } from '../../../phone/desktop';
import { useDesktop } from '../../../session/use-desktop';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/stack';
import { MatterPaper } from './matter-paper';
import { useWork } from './use-work';
import { WorkBody } from './work-body';
import { WorkSheet } from './work-sheet';

/** One matter as staff see it: the whole history, whom to call, and the moves open to this person. */
export default function WorkPage() {
  const { communityId = '', requestId = '', act } = useRouter().params;
  const work = useWork({ communityId, requestId }, act === 'settle' ? [act] : []);
  const { query, found, move, choose, close, done } = work;
  const [first, ...others] = work.moves;
  const isDesktop = useDesktop();
  const bar = first && (
    <ActionBar>
      <Button onPress={() => choose(first)}>{moveButtons[first] ?? ''}</Button>
    </ActionBar>
  );
  const sheet = found && move && <WorkSheet move={move} matter={found} onDone={done} onClose={close} />;
  return (
    <Screen isWide bar={bar || undefined} sheet={sheet}>
      <Loaded query={query}>{(one) => <WorkBody matter={one} />}</Loaded>
      {isDesktop && found && <MatterPaper matter={found} />}
      <Stack gap={12}>
        {isDesktop && (
          <Button kind="plain" icon="papers" onPress={printPage}>
            {paperHeads.print}
          </Button>
        )}
        {others.map((one) => (
          <Button key={one} kind="plain" onPress={() => choose(one)}>
            {moveButtons[one] ?? ''}
          </Button>
        ))}
      </Stack>
    </Screen>
  );
}
