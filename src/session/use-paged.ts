import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../phone/call-cloud';
import { onceDrawn, scrollToTop } from '../phone/device';
import { type Query, useQuery } from './use-query';

interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

type Ask<Data> = (after: string | undefined) => Promise<Answer<Data>>;

/** At most so many items stay on a page: WeChat slows down past a thousand nodes. */
const window = 60;

/** After a tap so many rows are drawn at a time: more would be too much for one setData. */
const rowsAtOnce = 4;

/** How many rows are drawn: all that answer the first question, a few at a time once it has changed. */
function useRowsDrawn(key: string | null, count: number): number {
  const [at, setAt] = useState({ key, drawn: window });
  const { drawn } = at.key === key ? at : { drawn: at.key === null ? window : rowsAtOnce };
  if (at.key !== key) setAt({ key, drawn });
  useEffect(() => {
    if (drawn >= count) return;
    return onceDrawn(() => setAt({ key, drawn: drawn + rowsAtOnce }));
  }, [key, drawn, count]);
  return drawn;
}

/** A list read page by page. */
export interface Paged<Data, Item> extends Query<Data> {
  readonly items: readonly Item[];
  /** As many are shown as a page may hold, and there are more. */
  readonly isFull: boolean;
  /** Whether the list begins further on than at its first. */
  readonly isTurned: boolean;
  /** Shows what comes after a full list in its place, or the first again. */
  readonly turn: (to: 'next' | 'first') => void;
}

/** Asks for a page, and for those after it until so many items are there: whoever read on finds all of it when it is asked again. */
async function askFor<Item, Data extends Page<Item>>(
  ask: Ask<Data>,
  after: string | undefined,
  count: number,
): Promise<Answer<Data>> {
  const first = await ask(after);
  if (!first.ok) return first;
  let { items, next } = first.data;
  while (next !== null && items.length < count) {
    const more = await ask(next);
    if (!more.ok) return more;
    items = [...items, ...more.data.items];
    next = more.data.next;
  }
  return { ...first, data: { ...first.data, items, next } };
}

/** What was read on after an answer; of no use once that answer has been replaced. */
interface ReadOn<Item> extends Page<Item> {
  readonly after: Page<Item> | null;
}

/** All items from a first answer on: whenever the end of the page is reached, the next are asked for until `most` are there. */
function useReadingOn<Item>(first: Page<Item> | null, ask: Ask<Page<Item>>, most: number): Page<Item> {
  const [readOn, setReadOn] = useState<ReadOn<Item>>({ after: null, items: [], next: null });
  const isAsking = useRef(false);
  const { items: more, next } = readOn.after === first ? readOn : { items: [], next: first?.next ?? null };
  const items = first ? [...first.items, ...more] : [];
  useReachBottom(() => {
    if (isAsking.current || next === null || items.length >= most) return;
    isAsking.current = true;
    void ask(next).then((answer) => {
      isAsking.current = false;
      if (!answer.ok) return;
      setReadOn({ after: first, items: [...more, ...answer.data.items], next: answer.data.next });
    });
  });
  return { items, next };
}

/** Asks for a list's first page like `useQuery`, and for the next whenever its end is reached, until `most` are shown. */
export function usePaged<Item, Data extends Page<Item>>(
  question: string | null,
  ask: Ask<Data>,
  most = window,
): Paged<Data, Item> {
  const [begin, setBegin] = useState<{ question: string | null; after?: string }>({ question });
  // Whoever comes back to a question begins at its first page.
  if (begin.question !== question) setBegin({ question });
  const after = begin.question === question ? begin.after : undefined;
  const key = question === null || after === undefined ? question : `${question} ${after}`;
  const count = useRef(0);
  const { asked, reload } = useQuery(key, async () => {
    const answer = await askFor<Item, Data>(ask, after, count.current);
    return answer.ok ? { ...answer, data: { key, page: answer.data } } : answer;
  });
  // Right after the question has changed, what is there still answers the one before.
  const first = asked.phase === 'ready' && asked.data.key === key ? asked.data.page : null;
  const { items, next } = useReadingOn<Item>(first, ask, most);
  count.current = items.length;
  const drawn = useRowsDrawn(key, items.length);
  return {
    asked: first ? { phase: 'ready', data: first } : asked.phase === 'failed' ? asked : { phase: 'loading' },
    reload,
    items: items.slice(0, Math.min(most, drawn)),
    isFull: items.length >= most && next !== null,
    isTurned: after !== undefined,
    turn(to) {
      setBegin({ question, ...(to === 'next' && next !== null && { after: next }) });
      scrollToTop();
    },
  };
}
