import type { Database } from '../../platform/context';
import { linesOverUntil, offerEndsAt } from './offer-term';
import { type LockedSlot, type Settlement, settleSlot } from './queries/slots';
import { endWaits } from './queries/waits';

const lapse = {
  move: 'lapse',
  from: 'waiting',
  to: 'lapsed',
  actor: { id: null, kind: 'clock' },
  tells: true,
} as const;

/**
 * Passes places of a locked slot on to those who wait. Once nobody is asked any more, those who still wait are told so, and the places
 * are anybody's. Returns how many were offered a place.
 */
export async function passOn(
  trx: Database,
  slot: LockedSlot,
  change: Omit<Settlement, 'offerEndsAt'>,
): Promise<number> {
  const { at } = change;
  const isOver = slot.blockedBy !== null || slot.startsAt <= linesOverUntil(at);
  if (isOver) await endWaits(trx, slot, null, { ...lapse, at }, null);
  const endsAt = isOver ? null : offerEndsAt(at, slot.offerMinutes, slot.startsAt);
  return settleSlot(trx, slot, { ...change, offerEndsAt: endsAt });
}
