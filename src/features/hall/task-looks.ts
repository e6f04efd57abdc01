import type { taskStates } from '../../../cloud/contract/hall/kinds';
import { taskStateWords } from '../../copy/hall-desk';
import type { IconName } from '../../ui/icon';
import type { Tone } from '../../ui/tag';

type TaskState = (typeof taskStates)[number];

interface TaskLook {
  readonly word: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** How far the work order of a booking is: word, icon and tone together. */
export const taskLooks: Record<TaskState, TaskLook> = {
  offered: { word: taskStateWords.offered, tone: 'blue', icon: 'send' },
  taken: { word: taskStateWords.taken, tone: 'teal', icon: 'wrench' },
  done: { word: taskStateWords.done, tone: 'green', icon: 'done' },
  cancelled: { word: taskStateWords.cancelled, tone: 'grey', icon: 'undo' },
};
