import { useEffect, useRef, useState } from 'react';
import type { lineBoard } from '../../../../cloud/contract/hall/walk-in';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { screenWords } from '../../../copy/hall-desk';
import { speak } from '../../../phone/speak';

type Called = OutputOf<typeof lineBoard>['called'];

/** Reads each call aloud once, and each recall again, from the moment somebody turns the sound on: browsers ask for that tap. */
export function useAnnouncer(called: Called | null) {
  const [isOn, setOn] = useState(false);
  const said = useRef<Map<string, number> | null>(null);
  useEffect(() => {
    if (called === null) return;
    const before = said.current;
    said.current = new Map(called.map(({ ticketId, calls }) => [ticketId, calls]));
    if (!isOn || before === null) return;
    const fresh = called.filter(({ ticketId, calls }) => calls > (before.get(ticketId) ?? 0));
    for (const { number, window } of fresh.reverse()) speak(screenWords.call([...number].join(' '), window));
  }, [called, isOn]);
  return { isOn, turnOn: () => setOn(true) };
}
