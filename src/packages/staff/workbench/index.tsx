import { type ReactNode, useState } from 'react';
import { isMatter, type QueueEntry } from '../../../../cloud/contract/requests/work-queue';
import { recorderRoles } from '../../../../cloud/contract/shared/roles';
import { batchWords } from '../../../copy/batch';
import { registerWords } from '../../../copy/register';
import { signInWords } from '../../../copy/sign-in';
import { Screen } from '../../../features/screen/screen';
import { open } from '../../../phone/navigate';
import { hasRole, useMe, useSession } from '../../../session/session';
import { useDesktop } from '../../../session/use-desktop';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Columns } from '../../../ui/columns';
import { Empty } from '../../../ui/empty';
import { useTicks } from './batch/use-ticks';
import { MatterPane } from './desk/matter-pane';
import { useDesk } from './desk/use-desk';
import { type Over, OverQueue } from './over-queue';
import { QueueList } from './queue-list';
import { useQueue } from './use-queue';

/** The workbench, once somebody is signed in. */
export default function WorkbenchPage() {
  const isStranger = useSession(({ who }) => who.phase === 'stranger');
  if (!isStranger) return <Workbench />;
  return (
    <Screen>
      <Empty
        title={signInWords.first}
        line={signInWords.firstLine}
        action={signInWords.go}
        onAction={() => open('people')}
      />
    </Screen>
  );
}

/** What waits for me in every role I have, the earliest due first; on a desktop with the chosen matter beside. */
function Workbench() {
  const isDesktop = useDesktop();
  const queue = useQueue();
  const ticks = useTicks();
  const [over, setOver] = useState<Over | null>(null);
  const uncover = () => setOver(null);
  const { chosen, choose } = useDesk({
    items: queue.list.items,
    isDesktop,
    isCovered: over !== null,
    onUncover: uncover,
    onHelp: () => setOver({ what: 'keys' }),
  });
  const openEntry = (item: QueueEntry) => {
    if (!isMatter(item)) open('hallTask', { communityId: item.communityId, taskId: item.taskId });
    else if (isDesktop) choose(item);
    else if (item.task === 'triage') setOver({ what: 'triage', item });
    else open('work', { communityId: item.communityId, requestId: item.requestId });
  };
  const begin = useBeginBar();
  const batch = ticks.items && (
    <BatchBar count={ticks.items.length} onPress={() => setOver({ what: 'batch' })} />
  );
  const bar = batch ?? begin;
  const sheet = <OverQueue over={over} queue={queue} ticks={ticks} onClose={uncover} />;
  return (
    <Screen isWide hasColumns={isDesktop} sheet={sheet} {...(bar && { bar })}>
      <Columns side={isDesktop && <MatterPane chosen={chosen} onDone={() => void queue.list.reload()} />}>
        <QueueList
          queue={queue}
          ticks={ticks}
          currentId={isDesktop ? (chosen?.item.requestId ?? '') : ''}
          onNarrow={() => setOver({ what: 'narrow' })}
          onOpen={openEntry}
        />
      </Columns>
    </Screen>
  );
}

/** What staff begin themselves: registering for somebody, and what a patrol found. */
function useBeginBar(): ReactNode {
  const me = useMe();
  if (!me || !hasRole(me, recorderRoles)) return null;
  return (
    <ActionBar>
      <Button kind="plain" onPress={() => open('register', { kind: 'patrol' })}>
        {registerWords.patrolTitle}
      </Button>
      <Button onPress={() => open('register')}>{registerWords.title}</Button>
    </ActionBar>
  );
}

function BatchBar({ count, onPress }: { count: number; onPress: () => void }) {
  return (
    <ActionBar>
      <Button {...(count === 0 && { missing: batchWords.none })} onPress={onPress}>
        {batchWords.accept(count)}
      </Button>
    </ActionBar>
  );
}
