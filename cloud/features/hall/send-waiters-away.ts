import type { Database } from '../../platform/context';
import { type LockedSlot, lockSlots, settleSlot } from './queries/slots';
import { endWaits, findUnserved, type WaitEnd } from './queries/waits';

/** Lets everybody know who waited for a locked slot, or was offered a place in it, that there will be none. */
export async function sendWaitersAway(
  trx: Database,
  slot: LockedSlot,
  actor: WaitEnd['actor'],
  at: Date,
): Promise<void> {
  const end = { move: 'lapse', to: 'lapsed', actor, tells: true, at } as const;
  await endWaits(trx, slot, null, { ...end, from: 'waiting' }, null);
  const freed = await endWaits(trx, slot, null, { ...end, from: 'offered' }, null);
  await settleSlot(trx, slot, { freed, offerEndsAt: null, actor, at });
}

/** Does the same for every slot of a service that new rules have closed: when it opens again, nobody must be found waiting before free places. */
export async function sendAwayFromClosed(
  trx: Database,
  ref: { communityId: string; serviceId: string },
  at: Date,
): Promise<void> {
  const slotIds = await findUnserved(trx, ref.communityId, ref.serviceId);
  if (slotIds.length === 0) return;
  for (const slot of await lockSlots(trx, ref.communityId, slotIds))
    await sendWaitersAway(trx, slot, { id: null, kind: 'clock' }, at);
}
