import { useRef, useState } from 'react';
import { acceptRequest } from '../../../../../cloud/contract/requests/accept-request';
import { matter } from '../../../../../cloud/contract/requests/matter';
import type { QueueItem } from '../../../../../cloud/contract/requests/work-queue';
import type { Matter } from '../../../../features/matters/matter-head';
import { type Answer, callCloud, newKey } from '../../../../phone/call-cloud';
import type { Refused } from '../../../../session/use-command';
import { acceptInput, inLanes, type Outcome, type Together } from './accept-each';

/** At most so many at once: as many as a person has looked at before deciding for all. */
export const mostAtOnce = 50;

/** One ticked matter: as the queue had it, and as it is now, or why it cannot be read. */
export interface Ticked {
  readonly item: QueueItem;
  readonly answer: Answer<Matter>;
}

function readOne({ communityId, requestId }: QueueItem): Promise<Answer<Matter>> {
  return callCloud(matter, { communityId, requestId });
}

/** Reads the ticked matters whole, in their order; one that cannot be read does not keep the others away. */
export async function readTicked(items: readonly QueueItem[]): Promise<Answer<Ticked[]>> {
  const answers = new Map<QueueItem, Answer<Matter>>();
  await inLanes(items, async (item) => {
    answers.set(item, await readOne(item));
  });
  return {
    ok: true,
    data: items.flatMap((item) => {
      const answer = answers.get(item);
      return answer ? [{ item, answer }] : [];
    }),
  };
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

/** Whether a refused matter still waits to be accepted: a colleague may have done it, or only have corrected it. */
async function isStillOpen(item: QueueItem, refused: Refused): Promise<boolean> {
  if (refused.code === 'UNAVAILABLE') return true;
  const now = await readOne(item);
  return now.ok && now.data.moves.includes('accept');
}

/** Accepts several matters: each has a key of its own, which it keeps when it is sent again after a lost answer. */
export function useBatch(): Batch {
  const [isBusy, setBusy] = useState(false);
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const keys = useRef(new Map<string, string>());
  const note = (id: string, outcome: Outcome<Refused>) =>
    setOutcomes((before) => ({ ...before, [id]: outcome }));

  async function accept({ item, answer }: Ticked, together: Together): Promise<Outcome<Refused>> {
    const found = answer.ok ? answer : await readOne(item);
    if (!found.ok) return { phase: 'refused', refused: found, isStillOpen: found.code === 'UNAVAILABLE' };
    const key = keys.current.get(item.requestId) ?? newKey();
    keys.current.set(item.requestId, key);
    const refused = await callCloud(acceptRequest, acceptInput(found.data, together), key);
    if (refused.ok) return { phase: 'done' };
    return { phase: 'refused', refused, isStillOpen: await isStillOpen(item, refused) };
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
      await inLanes(open, async (one) => note(one.item.requestId, await accept(one, together)));
      setBusy(false);
    },
  };
}
