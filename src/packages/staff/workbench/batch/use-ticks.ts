import { useState } from 'react';
import type { QueueItem } from '../../../../../cloud/contract/requests/work-queue';
import { batchWords } from '../../../../copy/batch';
import { say } from '../../../../phone/device';
import { mostAtOnce } from './use-batch';

/** Picking several matters of the queue. */
export interface Ticks {
  /** The ticked ones in the order they were ticked; null while nothing is being picked. */
  readonly items: readonly QueueItem[] | null;
  readonly start: () => void;
  readonly stop: () => void;
  /** Leaves only these ticked; nothing is being picked any more when there are none. */
  readonly keep: (items: readonly QueueItem[]) => void;
  readonly toggle: (item: QueueItem) => void;
  /** Whether one is ticked; undefined where it cannot be. */
  readonly isTicked: (item: QueueItem) => boolean | undefined;
}

/** Whether a matter can be accepted with others. */
export function canTick({ task }: QueueItem): boolean {
  return task === 'triage';
}

/** Keeps which matters are ticked. */
export function useTicks(): Ticks {
  const [items, setItems] = useState<readonly QueueItem[] | null>(null);
  const has = (item: QueueItem) => items?.some(({ requestId }) => requestId === item.requestId) ?? false;
  return {
    items,
    start: () => setItems([]),
    stop: () => setItems(null),
    keep: (left) => setItems(left.length > 0 ? left : null),
    toggle(item) {
      if (!items || !canTick(item)) return;
      if (has(item)) setItems(items.filter(({ requestId }) => requestId !== item.requestId));
      else if (items.length >= mostAtOnce) say(batchWords.most(mostAtOnce));
      else setItems([...items, item]);
    },
    isTicked: (item) => (items && canTick(item) ? has(item) : undefined),
  };
}
