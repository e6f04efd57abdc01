import { useState } from 'react';
import type { SlotCard } from '../../../../cloud/contract/hall/availability';
import { bookFor } from '../../../../cloud/contract/hall/book';
import type { ServiceRow } from '../../../../cloud/contract/hall/halls';
import type { Booked, WaitMoved } from '../../../../cloud/contract/hall/receipts';
import { waitFor } from '../../../../cloud/contract/hall/waitlist';
import { bookWords } from '../../../copy/hall';
import { bookForWords } from '../../../copy/hall-desk';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';

interface Who {
  readonly personId?: string;
  readonly name: string;
  readonly phone: string;
  readonly channel: 'phone' | 'window';
  readonly words: string;
}

const nobody: Who = { name: '', phone: '', channel: 'phone', words: '' };

/** A booking made for whoever calls or stands at the window. */
export function useBookFor(communityId: string) {
  const [service, setService] = useState<ServiceRow | null>(null);
  const [slot, setSlot] = useState<SlotCard | null>(null);
  const [who, setWho] = useState(nobody);
  const [booked, setBooked] = useState<Booked | null>(null);
  const [waiting, setWaiting] = useState<WaitMoved | null>(null);
  const command = useCommand();
  const isFull = slot?.state === 'full';
  const hasWho = who.name.trim() !== '' && who.phone.trim() !== '';
  const missing = !service
    ? bookForWords.missingService
    : !slot
      ? bookWords.choose
      : hasWho
        ? ''
        : bookForWords.missingWho;
  function send(): void {
    if (!slot) return;
    const input = { communityId, slotId: slot.slotId, ...who };
    const { channel: _channel, ...waiter } = input;
    if (isFull) void command.run((key) => callCloud(waitFor, waiter, key), setWaiting);
    else void command.run((key) => callCloud(bookFor, input, key), setBooked);
  }
  function again(): void {
    setBooked(null);
    setWaiting(null);
    setSlot(null);
    setWho(nobody);
  }
  return {
    ...{ service, slot, setSlot, who, hasWho, booked, waiting, isFull, command, missing, send, again },
    pickService(picked: ServiceRow | null) {
      setService(picked);
      setSlot(null);
    },
    change: (changed: Partial<Who>) => setWho((before) => ({ ...before, ...changed })),
  };
}

/** What the parts of the page draw. */
export type BookFor = ReturnType<typeof useBookFor>;
