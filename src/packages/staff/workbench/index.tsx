import { useState } from 'react';
import type { QueueItem } from '../../../../cloud/contract/requests/work-queue';
import { batchWords } from '../../../copy/batch';
import { Screen } from '../../../features/screen/screen';
import { open } from '../../../phone/navigate';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { useTicks } from './batch/use-ticks';
import { type Over, OverQueue } from './over-queue';
import { QueueList } from './queue-list';
import { useQueue } from './use-queue';

/** What waits for me in every role I have, the earliest due first. */
export default function WorkbenchPage() {
  const queue = useQueue();
  const ticks = useTicks();
  const [over, setOver] = useState<Over | null>(null);
  const openItem = (item: QueueItem) => {
    const { communityId, requestId } = item;
    if (item.task === 'triage') setOver({ what: 'triage', item });
    else open('work', { communityId, requestId });
  };
  const bar = ticks.items && (
    <BatchBar count={ticks.items.length} onPress={() => setOver({ what: 'batch' })} />
  );
  const sheet = <OverQueue over={over} queue={queue} ticks={ticks} onClose={() => setOver(null)} />;
  return (
    <Screen isWide sheet={sheet} {...(bar && { bar })}>
      <QueueList queue={queue} ticks={ticks} onNarrow={() => setOver({ what: 'narrow' })} onOpen={openItem} />
    </Screen>
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
