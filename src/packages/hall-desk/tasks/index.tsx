import { useState } from 'react';
import { type HallTask, hallTasks } from '../../../../cloud/contract/hall/tasks';
import { staffRoles } from '../../../../cloud/contract/shared/roles';
import { deskWords, taskWords as words } from '../../../copy/hall-desk';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useMe } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import { Empty } from '../../../ui/empty';
import { DeclineSheet } from './decline-sheet';
import { TaskCard } from './task-card';

/** What bookings ask of the caller: a venue to allow, a visit or an errand to make; the earliest due first. */
export default function HallTasksPage() {
  const me = useMe();
  const [declining, setDeclining] = useState<HallTask | null>(null);
  const grant = me?.grants.find(
    ({ role, communityId }) => communityId && staffRoles.some((one) => one === role),
  );
  const communityId = grant?.communityId ?? null;
  const query = useQuery(communityId, () => callCloud(hallTasks, { communityId: communityId ?? '' }));
  const done = () => {
    setDeclining(null);
    void query.reload();
  };
  if (me && communityId === null)
    return (
      <Screen>
        <Empty title={deskWords.notStaff} line={deskWords.notStaffLine} />
      </Screen>
    );
  const sheet = declining && (
    <DeclineSheet task={declining} onDone={done} onClose={() => setDeclining(null)} />
  );
  return (
    <Screen isWide sheet={sheet}>
      <Loaded query={query}>
        {({ tasks }) =>
          tasks.length === 0 ? (
            <Empty title={words.empty} line={words.emptyLine} />
          ) : (
            tasks
              .slice(0, 30)
              .map((task) => (
                <TaskCard key={task.taskId} task={task} onDone={done} onDecline={() => setDeclining(task)} />
              ))
          )
        }
      </Loaded>
    </Screen>
  );
}
