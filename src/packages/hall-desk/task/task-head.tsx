import type { HallTask } from '../../../../cloud/contract/hall/tasks';
import { bookingWords } from '../../../copy/booking';
import { taskKindWords, taskWords as words } from '../../../copy/hall-desk';
import { taskLooks } from '../../../features/hall/task-looks';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Tag } from '../../../ui/tag';
import { Words } from '../../../ui/words';

/** Who needs what, when and where, and until when an answer is due. */
export function TaskHead({ task }: { task: HallTask }) {
  const look = taskLooks[task.state];
  return (
    <Card>
      <Stack gap={8}>
        <Stack across="ends">
          <Words size="note" tone="second" isTabular>
            {bookingWords.number(task.number)}
          </Words>
          <Tag tone={look.tone} icon={look.icon}>
            {look.word}
          </Tag>
        </Stack>
        <Words isStrong>{`${taskKindWords[task.kind]}：${task.serviceName}`}</Words>
        <Words isStrong isTabular>
          {words.line(task.date, task.from, task.placeLabel)}
        </Words>
        <Words size="note">{[words.whose(task.personName), task.words].filter(Boolean).join('\n')}</Words>
        <Words size="note" tone="second">
          {words.due(task.dueAt)}
        </Words>
      </Stack>
    </Card>
  );
}
