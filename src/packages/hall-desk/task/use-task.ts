import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { approveBooking } from '../../../../cloud/contract/hall/attendance';
import { type HallTask, hallTask, takeHallTask } from '../../../../cloud/contract/hall/tasks';
import { deskWords } from '../../../copy/hall-desk';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { goBack } from '../../../phone/navigate';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';

/** The task of the page, what is being answered, and the next step: allow, take, or say how it ended. Whatever ends it goes back. */
export function useTask() {
  const { communityId = '', taskId = '' } = useRouter().params;
  const query = useQuery(taskId, () => callCloud(hallTask, { communityId, taskId }));
  const [answering, answer] = useState<'decline' | 'finish' | null>(null);
  const command = useCommand();
  function end(): void {
    say(deskWords.noted);
    goBack();
  }
  function act({ kind, state, bookingId, bookingVersion: version }: HallTask): void {
    if (kind === 'approve')
      void command.run((key) => callCloud(approveBooking, { communityId, bookingId, version }, key), end);
    else if (state === 'taken') answer('finish');
    else
      void command.run(
        (key) => callCloud(takeHallTask, { communityId, taskId }, key),
        () => void query.reload(),
      );
  }
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  return { query, found, command, answering, answer, act, end };
}
