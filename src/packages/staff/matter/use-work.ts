import { useEffect, useState } from 'react';
import type { MoveName } from '../../../../cloud/contract/requests/lifecycle';
import { matter } from '../../../../cloud/contract/requests/matter';
import { workWords } from '../../../copy/work';
import type { Matter } from '../../../features/matters/matter-head';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { type Query, useQuery } from '../../../session/use-query';

/** The order in which moves are offered at work; the first open one is the primary button. */
const offered: readonly MoveName[] = [
  'accept',
  'take',
  'resolve',
  'assist',
  'check',
  'rate',
  'match',
  'decline',
  'publish',
  'dispatch',
  'settle',
  'assign',
  'ask',
  'redirect',
  'involve',
  'correct',
  'publishThanks',
  'note',
  'return',
  'release',
  'unpublish',
  'proposeDecline',
];

/** A matter at work: what is known of it, what this person may do now, and the move whose sheet is open. */
export interface Work {
  readonly query: Query<Matter>;
  /** Null until it is there. */
  readonly found: Matter | null;
  readonly moves: readonly MoveName[];
  readonly move: MoveName | null;
  readonly choose: (move: MoveName) => void;
  readonly close: () => void;
  readonly done: () => void;
}

function movesOf(found: Matter | null): readonly MoveName[] {
  const own = found?.standings.includes('requester') ? ['rate'] : [];
  return offered.filter((one) => found?.moves.includes(one) && !own.includes(one));
}

/**
 * Reads a matter for whoever works on it. Of the moves wished for at the start the first open one begins as soon as the matter is
 * there; where none is open, or not any more, it is said.
 */
export function useWork(
  { communityId, requestId }: { communityId: string; requestId: string },
  wished: readonly MoveName[],
  onDone: () => void = () => undefined,
): Work {
  const query = useQuery(requestId, () => callCloud(matter, { communityId, requestId }));
  const [wanted, setWanted] = useState(wished);
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const moves = movesOf(found);
  const move = wanted.find((one) => moves.includes(one)) ?? null;
  const isInVain = found !== null && wanted.length > 0 && move === null;
  useEffect(() => {
    if (!isInVain) return;
    say(workWords.notNow);
    setWanted([]);
  }, [isInVain]);
  // Whoever was refused because a colleague was faster closes the sheet to see what it is now.
  const close = () => {
    setWanted([]);
    void query.reload();
  };
  return {
    query,
    found,
    moves,
    move,
    choose: (one) => setWanted([one]),
    close,
    done() {
      close();
      onDone();
    },
  };
}
