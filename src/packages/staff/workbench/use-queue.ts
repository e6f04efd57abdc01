import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { type QueueEntry, workQueue } from '../../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { callCloud } from '../../../phone/call-cloud';
import { type Paged, usePaged } from '../../../session/use-paged';
import { inputOf, nothingAsked, type QueueAsked } from './queue-asked';
import { type Saved, useSaved } from './saved/use-saved';

type Page = OutputOf<typeof workQueue>;

/** What is asked of the queue, and what it answers page by page. */
export interface Queue {
  readonly asked: QueueAsked;
  readonly list: Paged<Page, QueueEntry>;
  /** Of the chips; null until known. */
  readonly counts: Page['counts'];
  readonly saved: Saved;
  readonly change: (changed: Partial<QueueAsked>) => void;
  /** Takes every filter off and stays in the view. */
  readonly clear: () => void;
}

/** Asks the queue, for what the page was opened with, and again whenever what is asked changes. */
export function useQueue(): Queue {
  const { search } = useRouter().params;
  const [asked, setAsked] = useState<QueueAsked>(
    search ? { ...nothingAsked, view: 'all', search: decodeURIComponent(search) } : nothingAsked,
  );
  const list = usePaged<QueueEntry, Page>(JSON.stringify(asked), (after) =>
    callCloud(workQueue, { ...inputOf(asked), ...(after && { after }) }),
  );
  return {
    asked,
    list,
    counts: list.asked.phase === 'ready' ? list.asked.data.counts : null,
    saved: useSaved(asked),
    change: (changed) => setAsked((before) => ({ ...before, ...changed })),
    clear: () => setAsked(({ view }) => ({ ...nothingAsked, view })),
  };
}
