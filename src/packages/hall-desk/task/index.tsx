import type { HallTask } from '../../../../cloud/contract/hall/tasks';
import { taskWords as words } from '../../../copy/hall-desk';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callNumber } from '../../../phone/device';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { DeclineSheet, FinishSheet } from './answer-sheets';
import { TaskHead } from './task-head';
import { useTask } from './use-task';

/** What a booking asks of somebody: a venue to allow, a visit or an errand to make, with what can be done about it. */
export default function HallTaskPage() {
  const { query, found, command, answering, answer, act, end } = useTask();
  const Answer = answering === 'decline' ? DeclineSheet : FinishSheet;
  const sheet = found && answering && <Answer task={found} onDone={end} onClose={() => answer(null)} />;
  const bar = found && <NextStep task={found} isBusy={command.isBusy} onPress={() => act(found)} />;
  return (
    <Screen sheet={sheet} bar={bar}>
      <Loaded query={query}>
        {(task) => (
          <>
            <RefusedNotice command={command} />
            <TaskHead task={task} />
            {task.kind === 'approve' && (
              <Button kind="plain" onPress={() => answer('decline')}>
                {words.decline}
              </Button>
            )}
            <Button kind="plain" icon="phone" onPress={() => callNumber(task.phone)}>
              {words.call}
            </Button>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function NextStep({ task, isBusy, onPress }: { task: HallTask; isBusy: boolean; onPress: () => void }) {
  const word = task.state === 'offered' ? words.take : words.finish;
  return (
    <ActionBar>
      <Button isBusy={isBusy} onPress={onPress}>
        {task.kind === 'approve' ? words.approve : word}
      </Button>
    </ActionBar>
  );
}
