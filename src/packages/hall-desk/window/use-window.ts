import { useState } from 'react';
import { comeBack, leaveLine, stepOut } from '../../../../cloud/contract/hall/walk-in';
import {
  callNext,
  finishTicket,
  passTicket,
  printTicket,
  recallTicket,
  transferTicket,
  windowLine,
} from '../../../../cloud/contract/hall/windows';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { windowWords as words } from '../../../copy/hall-desk';
import { type Answer, callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { keep, readKept } from '../../../phone/storage';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';
import { useRepeat } from '../../../session/use-repeat';

/** How often the line is read again, in seconds. */
const refreshSeconds = 10;

const moves = {
  finish: finishTicket,
  pass: passTicket,
  recall: recallTicket,
  stepOut,
  comeBack,
  leave: leaveLine,
};

/** Which window the person sits at, kept on this device. */
function useMine(hallId: string) {
  const place = `hall-window-${hallId}`;
  const [mine, setMine] = useState(() => readKept<string>(place));
  function pick(window: string): void {
    keep(place, window);
    setMine(window);
  }
  return { mine, pick };
}

/** One window at work: which it is, whom it serves, and what it does next. */
export function useWindow(ref: { communityId: string; hallId: string }) {
  const { communityId } = ref;
  const { mine, pick } = useMine(ref.hallId);
  const [slip, setSlip] = useState<string | null>(null);
  const command = useCommand();
  const query = useQuery(ref.hallId, () => callCloud(windowLine, ref));
  const reload = () => void query.reload();
  useRepeat(refreshSeconds, reload);
  const line = query.asked.phase === 'ready' ? query.asked.data : null;
  const serving = line?.tickets.find(({ state, window }) => state === 'called' && window === mine) ?? null;
  const run = <Data>(call: (key: string) => Promise<Answer<Data>>, onDone?: (data: Data) => void) =>
    void command.run(call, (data) => {
      onDone?.(data);
      reload();
    });
  return {
    ...{ mine, pick, query, line, serving, command, slip },
    closeSlip: () => setSlip(null),
    next: (window: string) =>
      run(
        (key) => callCloud(callNext, { ...ref, window }, key),
        ({ ticket }) => !ticket && say(words.nobody),
      ),
    move: (name: keyof typeof moves, ticketId: string, done?: string) =>
      run(
        (key) => callCloud(moves[name], { communityId, ticketId }, key),
        () => done && say(done),
      ),
    transfer: (ticketId: string, to: { line: string } | { window: string }) =>
      run((key) => callCloud(transferTicket, { communityId, ticketId, ...to }, key)),
    print: (serviceId: string | undefined) =>
      run(
        (key) => callCloud(printTicket, { ...ref, ...(serviceId && { serviceId }) }, key),
        ({ number }) => setSlip(number),
      ),
  };
}

/** One number of the line as the window sees it. */
export type LineTicket = OutputOf<typeof windowLine>['tickets'][number];

/** What the parts of the page draw. */
export type AtWindow = ReturnType<typeof useWindow>;
