import type { CommandContext, Database } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { passOn } from './pass-on';
import { lockComingSlots, resizeSlots } from './queries/save-catalogue';
import { lockSlots } from './queries/slots';

/**
 * Gives every slot to come of a service a new capacity: more promotes those who wait. Throws CAPACITY_BELOW_BOOKED when one of them
 * holds more already.
 */
export async function resize(
  trx: Database,
  ref: { communityId: string; serviceId: string },
  capacity: number,
  context: Pick<CommandContext, 'caller' | 'now'>,
): Promise<void> {
  const { now, caller } = context;
  const coming = await lockComingSlots(trx, ref.communityId, ref.serviceId, now);
  if (coming.some(({ taken }) => taken > capacity)) throw new Refusal('CAPACITY_BELOW_BOOKED');
  await resizeSlots(trx, ref.communityId, ref.serviceId, capacity, now);
  const wanted = coming.filter(({ waiting, taken }) => waiting > 0 && taken < capacity);
  const slots = await lockSlots(
    trx,
    ref.communityId,
    wanted.map(({ slotId }) => slotId),
  );
  const actor = { id: caller.personId, kind: 'staff' } as const;
  for (const slot of slots) await passOn(trx, slot, { freed: 0, actor, at: now });
}
