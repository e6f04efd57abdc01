import { useState } from 'react';
import { useGrowing } from './use-growing';

/** A list that came whole, of which one part is shown. */
export interface Turning<Item> {
  readonly items: readonly Item[];
  /** There are more after those shown. */
  readonly isFull: boolean;
  /** Whether what is shown begins further on than at the first. */
  readonly isTurned: boolean;
  readonly turn: (to: 'next' | 'first') => void;
}

/** At most so many rows of a list stay on a page: WeChat slows down past a thousand nodes. */
const mostRows = 35;

/** Turns through a list that came whole, a page's worth at a time; from its first again whenever its question changes. */
export function useTurning<Item>(all: readonly Item[], question = ''): Turning<Item> {
  const [at, setAt] = useState({ question, from: 0 });
  const from = at.question === question && at.from < all.length ? at.from : 0;
  const drawn = useGrowing(`${question} ${from}`, Math.min(mostRows, all.length - from));
  return {
    items: all.slice(from, from + drawn),
    isFull: all.length > from + mostRows,
    isTurned: from > 0,
    turn: (to) => setAt({ question, from: to === 'next' ? from + mostRows : 0 }),
  };
}
