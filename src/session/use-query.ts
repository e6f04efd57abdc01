import { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../phone/call-cloud';
import { endPullDown } from '../phone/device';
import { type Asked, afterAnswer } from './asked';

/** Something asked of the server, with a way to ask again. */
export interface Query<Data> {
  readonly asked: Asked<Data>;
  readonly reload: () => Promise<void>;
}

/**
 * Asks when the page opens, whenever it is shown again and when it is pulled down; `key` null waits. What was there stays until the
 * new answer is in, and stays as well when asking again fails.
 */
export function useQuery<Data>(key: string | null, ask: () => Promise<Answer<Data>>): Query<Data> {
  const [asked, setAsked] = useState<Asked<Data>>({ phase: 'loading' });
  const latest = useRef({ key, ask, turn: 0, hasAnswer: false });
  latest.current.ask = ask;
  latest.current.key = key;

  const reload = useCallback(async () => {
    if (latest.current.key === null) return;
    latest.current.turn += 1;
    const { turn } = latest.current;
    const answer = await latest.current.ask();
    if (turn !== latest.current.turn) return;
    latest.current.hasAnswer = true;
    setAsked((before) => afterAnswer(before, answer));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything the question depends on
  useEffect(() => {
    // As it is at first: drawn once more, a page would send what its pickers stand on a second time.
    setAsked((before) => (before.phase === 'loading' ? before : { phase: 'loading' }));
    void reload();
  }, [key, reload]);
  // Not by counting shows: what is drawn only once somebody is known has missed its page's first.
  useDidShow(() => {
    if (latest.current.hasAnswer) void reload();
  });
  usePullDownRefresh(() => void reload().finally(endPullDown));
  return { asked, reload };
}
