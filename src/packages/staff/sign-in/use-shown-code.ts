import { useEffect, useState } from 'react';
import type { ErrorCode } from '../../../../cloud/contract/shared/errors';
import { askForCode, fetchSession, type ShownCode } from '../../../phone/sign-in';

/** A code on its way, on the screen, or no good any more. */
export type Showing =
  | { readonly phase: 'asking' }
  | { readonly phase: 'failed'; readonly refused: { code: ErrorCode; isOffline: boolean } }
  | { readonly phase: 'shown'; readonly code: ShownCode }
  | { readonly phase: 'over' };

const pollMs = 2000;

/** Shows a code and asks whether a phone has confirmed it, until it has or the code is past. `renew` shows another. */
export function useShownCode(onSignedIn: () => void): { showing: Showing; renew: () => void } {
  const [showing, setShowing] = useState<Showing>({ phase: 'asking' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks for another code; who is told stays the same
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    async function poll(code: ShownCode): Promise<void> {
      const found = await fetchSession(code);
      if (isOver) return;
      if (found === 'in') onSignedIn();
      else if (found === 'over') setShowing({ phase: 'over' });
      else timer = setTimeout(() => void poll(code), pollMs);
    }
    setShowing({ phase: 'asking' });
    void askForCode().then((answer) => {
      if (isOver) return;
      if (!answer.ok) return setShowing({ phase: 'failed', refused: answer });
      setShowing({ phase: 'shown', code: answer.data });
      timer = setTimeout(() => void poll(answer.data), pollMs);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [turn]);
  return { showing, renew: () => setTurn(turn + 1) };
}
