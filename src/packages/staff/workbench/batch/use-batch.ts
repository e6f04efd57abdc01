import { useRef, useState } from 'react';
import { acceptRequest } from '../../../../../cloud/contract/requests/accept-request';
import { matter } from '../../../../../cloud/contract/requests/matter';
import type { QueueItem } from '../../../../../cloud/contract/requests/work-queue';
import type { Matter } from '../../../../features/matters/matter-head';
import { type Answer, callCloud, newKey } from '../../../../phone/call-cloud';
import type { Refused } from '../../../../session/use-command';
import { acceptEach, acceptInput, type Outcome, type Together } from './accept-each';

/** At most so many at once: WeChat lets a page have ten calls under way. */
export const mostAtOnce = 10;

/** One ticked matter: as the queue had it, and as it is now, or why it cannot be read. */
export interface Ticked {
  readonly item: QueueItem;
  readonly answer: Answer<Matter>;
}

function readOne({ communityId, requestId }: QueueItem): Promise<Answer<Matter>> {
  return callCloud(matter, { communityId, requestId });
}

/** Reads the ticked matters whole; one that cannot be read does not keep the others away. */
export async function readTicked(items: readonly QueueItem[]): Promise<Answer<Ticked[]>> {
  const data = await Promise.all(items.map(async (item) => ({ item, answer: await readOne(item) })));
  return { ok: true, data };
}

/** What became of each so far, by the matter's id; empty before the start. */
export type Outcomes = Readonly<Record<string, Outcome<Refused>>>;

/** Accepting several: under way or not, and how it went with each. */
export interface Batch {
  readonly isBusy: boolean;
  readonly outcomes: Outcomes;
  /** Whether some did not reach the server, so that sending those again is safe and may help. */
  readonly canRetry: boolean;
  run: (ticked: readonly Ticked[], together: Together) => Promise<void>;
}

function isUnanswered(outcome: Outcome<Refused> | undefined): boolean {
  return outcome?.phase === 'refused' && outcome.refused.code === 'UNAVAILABLE';
}

/** Accepts several matters: each has a key of its own, which it keeps when it is sent again after a lost answer. */
export function useBatch(): Batch {
  const [isBusy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const keys = useRef(new Map<string, string>());
  const note = (id: string, outcome: Outcome<Refused>) =>
    setOutcomes((before) => ({ ...before, [id]: outcome }));

  async function accept({ item, answer }: Ticked, together: Together): Promise<Answer<unknown>> {
    const found = answer.ok ? answer : await readOne(item);
    if (!found.ok) return found;
    const key = keys.current.get(item.requestId) ?? newKey();
    keys.current.set(item.requestId, key);
    return callCloud(acceptRequest, acceptInput(found.data, together), key);
  }

  return {
    isBusy,
    outcomes,
    canRetry: Object.values(outcomes).some(isUnanswered),
    async run(ticked, together) {
      const open = ticked.filter(({ item: { requestId } }) => {
        const outcome = outcomes[requestId];
        return outcome === undefined || isUnanswered(outcome);
      });
      setBusy(true);
      for (const { item } of open) note(item.requestId, { phase: 'coming' });
      await acceptEach(
        open,
        (one) => accept(one, together),
        ({ item }, outcome) => note(item.requestId, outcome),
      );
      setBusy(false);
    },
  };
}
