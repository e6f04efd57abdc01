import { useRef, useState } from 'react';
import type { Answer } from '../phone/call-cloud';
import { newKey } from '../phone/call-cloud';

/** A refusal as an answer carries it. */
export type Refused = Extract<Answer<unknown>, { ok: false }>;

/** One thing a person can do: whether it is under way, and what the server last refused. */
export interface Command {
  readonly isBusy: boolean;
  readonly refused: Refused | null;
  /** Runs it once, however often it is tapped; a try after a lost answer carries the same key. */
  run: <Data>(call: (key: string) => Promise<Answer<Data>>, onDone: (data: Data) => void) => Promise<void>;
  clear: () => void;
}

/** Runs commands one at a time. */
export function useCommand(): Command {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const state = useRef({ isBusy: false, key: newKey() });
  return {
    isBusy,
    refused,
    clear: () => setRefused(null),
    async run(call, onDone) {
      if (state.current.isBusy) return;
      state.current.isBusy = true;
      setBusy(true);
      setRefused(null);
      const answer = await call(state.current.key);
      state.current.isBusy = false;
      setBusy(false);
      if (!answer.ok && answer.code === 'UNAVAILABLE') return setRefused(answer);
      state.current.key = newKey();
      if (answer.ok) onDone(answer.data);
      else setRefused(answer);
    },
  };
}
