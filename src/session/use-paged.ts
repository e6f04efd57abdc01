import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../phone/call-cloud';
import { type Query, useQuery } from './use-query';

interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** At most so many items stay on a page: WeChat slows down past a thousand nodes. */
const window = 60;

/** After a tap so many rows are drawn at a time: more would be too much for one setData. */
const rowsAtOnce = 5;

/** How many rows are drawn: all of them at first, a few at a time once the question has changed. */
function useRowsDrawn(key: string | null, count: number): number {
  const [drawn, setDrawn] = useState(window);
  const asked = useRef(key);
  useEffect(() => {
    if (asked.current !== key) setDrawn(rowsAtOnce);
    asked.current = key;
  }, [key]);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + rowsAtOnce), 16);
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return drawn;
}

/** A list read page by page. */
export interface Paged<Data, Item> extends Query<Data> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  /** As many are shown as a page may hold, and there are more. */
  readonly isFull: boolean;
  /** Whether the list begins further on than at its first. */
  readonly isTurned: boolean;
  /** Shows what comes after a full list in its place, or the first again. */
  readonly turn: (to: 'next' | 'first') => void;
}

/** Asks for a list's first page like `useQuery`, and for the next whenever its end is reached, until `most` are shown. */
export function usePaged<Item, Data extends Page<Item>>(
  question: string | null,
  ask: (after: string | undefined) => Promise<Answer<Data>>,
  most = window,
): Paged<Data, Item> {
  const [begin, setBegin] = useState<{ question: string | null; after?: string }>({ question });
  const after = begin.question === question ? begin.after : undefined;
  const key = question === null || after === undefined ? question : `${question} ${after}`;
  const query = useQuery(key, () => ask(after));
  const [more, setMore] = useState<Page<Item>>({ items: [], next: null });
  const isAsking = useRef(false);
  const first = query.asked.phase === 'ready' ? query.asked.data : null;
  useEffect(() => setMore({ items: [], next: first?.next ?? null }), [first]);

  const items = first ? [...first.items, ...more.items] : [];
  const drawn = useRowsDrawn(key, items.length);
  useReachBottom(() => {
    if (isAsking.current || more.next === null || items.length >= most) return;
    isAsking.current = true;
    void ask(more.next).then((answer) => {
      isAsking.current = false;
      if (answer.ok)
        setMore((before) => ({ items: [...before.items, ...answer.data.items], next: answer.data.next }));
    });
  });
  return {
    ...query,
    items: items.slice(0, Math.min(most, drawn)),
    hasMore: more.next !== null,
    isFull: items.length >= most && more.next !== null,
    isTurned: after !== undefined,
    turn: (to) => setBegin({ question, ...(to === 'next' && more.next !== null && { after: more.next }) }),
  };
}
