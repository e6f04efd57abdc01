import { approveBooking } from '../../../../cloud/contract/hall/attendance';
import { finishHallTask, type HallTask, takeHallTask } from '../../../../cloud/contract/hall/tasks';
import { taskKindWords, taskStateWords, taskWords as words } from '../../../copy/hall-desk';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { callNumber } from '../../../phone/device';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Tag } from '../../../ui/tag';
import { Words } from '../../../ui/words';

interface TaskCardProps {
  task: HallTask;
  onDone: () => void;
  onDecline: () => void;
}

/** One task with what can be done about it. */
export function TaskCard({ task, onDone, onDecline }: TaskCardProps) {
  return (
    <Card>
      <Stack gap={12}>
        <Stack gap={4}>
          <Stack across="ends">
            <Words isStrong>{`${task.serviceName}，${task.personName}`}</Words>
            <Tag tone={task.state === 'offered' ? 'wait' : 'teal'} icon="hourglass">
              {`${taskKindWords[task.kind]}，${taskStateWords[task.state]}`}
            </Tag>
          </Stack>
          <Words size="note" tone="second">
            {[words.line(task.date, task.from, task.placeLabel), task.words, words.due(task.dueAt)]
              .filter(Boolean)
              .join('\n')}
          </Words>
        </Stack>
        <Answers task={task} onDone={onDone} onDecline={onDecline} />
      </Stack>
    </Card>
  );
}

function Answers({ task, onDone, onDecline }: TaskCardProps) {
  const command = useCommand();
  const { communityId, taskId, bookingId, bookingVersion } = task;
  const move = task.state === 'offered' ? takeHallTask : finishHallTask;
  const isVenue = task.kind === 'approve';
  const word = task.state === 'offered' ? words.take : words.finish;
  const act = () =>
    command.run<unknown>(
      (key) =>
        isVenue
          ? callCloud(approveBooking, { communityId, bookingId, version: bookingVersion }, key)
          : callCloud(move, { communityId, taskId }, key),
      onDone,
    );
  return (
    <>
      <RefusedNotice command={command} />
      <Stack across="equal" gap={8} isColumnForElders>
        <Button kind="soft" size="small" isBusy={command.isBusy} onPress={() => void act()}>
          {isVenue ? words.approve : word}
        </Button>
        {isVenue && (
          <Button kind="plain" size="small" onPress={onDecline}>
            {words.decline}
          </Button>
        )}
        <Button kind="plain" size="small" icon="phone" onPress={() => callNumber(task.phone)}>
          {words.call}
        </Button>
      </Stack>
    </>
  );
}
