import type { QueueItem } from '../../../../cloud/contract/requests/work-queue';
import { BatchSheet } from './batch/batch-sheet';
import type { Ticks } from './batch/use-ticks';
import { KeysSheet } from './desk/keys-sheet';
import { NarrowSheet } from './narrow-sheet';
import { TriageSheet } from './triage-sheet';
import type { Queue } from './use-queue';

/** What lies over the queue. */
export type Over =
  | { readonly what: 'triage'; readonly item: QueueItem }
  | { readonly what: 'narrow' }
  | { readonly what: 'batch' }
  | { readonly what: 'keys' };

export interface OverQueueProps {
  over: Over | null;
  queue: Queue;
  ticks: Ticks;
  onClose: () => void;
}

/** The sheet over the queue; what it changes is asked for again. */
export function OverQueue({ over, queue, ticks, onClose }: OverQueueProps) {
  const done = () => {
    onClose();
    void queue.list.reload();
  };
  const endBatch = (left: readonly QueueItem[]) => {
    ticks.keep(left);
    done();
  };
  switch (over?.what) {
    case 'triage':
      return <TriageSheet item={over.item} onClose={done} onDone={done} />;
    case 'narrow':
      return (
        <NarrowSheet asked={queue.asked} saved={queue.saved} onChange={queue.change} onClose={onClose} />
      );
    case 'batch':
      return ticks.items && <BatchSheet items={ticks.items} onClose={onClose} onEnd={endBatch} />;
    case 'keys':
      return <KeysSheet onClose={onClose} />;
    default:
      return null;
  }
}
