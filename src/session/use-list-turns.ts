import { useState } from 'react';
import { rowsAtOnce, useGrowing } from './use-growing';

/** A list that came whole, of which one part is shown. */
interface TurnedList<Item> {
  readonly items: readonly Item[];
  /** There are more after those shown. */
  readonly isFull: boolean;
  /** Whether what is shown begins further on than at the first. */
  readonly isTurned: boolean;
  readonly turn: (to: 'next' | 'first') => void;
}

/** At most so many rows of a list stay on a page: WeChat slows down past a thousand nodes. */
const mostRows = 35;

interface Asked {
  /** The list begins at its first again whenever its question changes. */
  question?: string;
  /** Whether a tap brings the list, which may draw a few rows at a time; all at once where it comes with its page. */
  isByTap?: boolean;
}

/** Turns through a list that came whole, a page's worth at a time. */
export function useListTurns<Item>(
  all: readonly Item[],
  { question = '', isByTap = false }: Asked = {},
): TurnedList<Item> {
  const [at, setAt] = useState({ question, from: 0 });
  const from = at.question === question && at.from < all.length ? at.from : 0;
  const first = isByTap ? rowsAtOnce : mostRows;
  const drawn = useGrowing(`${question} ${from}`, Math.min(mostRows, all.length - from), first);
  return {
    items: all.slice(from, from + drawn),
    isFull: all.length > from + mostRows,
    isTurned: from > 0,
    turn: (to) => setAt({ question, from: to === 'next' ? from + mostRows : 0 }),
  };
}
