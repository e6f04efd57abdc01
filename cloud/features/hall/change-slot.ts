import type {
  blockSlot as blockOperation,
  setSlotCapacity as capacityOperation,
  unblockSlot as unblockOperation,
} from '../../contract/hall/slots';
import type { CommandContext, Database, UseCase } from '../../platform/context';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { moveAcross, refuseSlot, timeIn } from './change-booking';
import { inTransaction, lookAgain } from './in-turn';
import { refuseUnlessStaff } from './parties';
import { passOn } from './pass-on';
import { isAlreadyDone, keepReply } from './queries/find-stored-reply';
import { loadComing } from './queries/load-booking';
import { type LockedSlot, lockSlots, setBlocked, setCapacity } from './queries/slots';
import { sendWaitersAway } from './send-waiters-away';

interface Ref {
  readonly communityId: string;
  readonly slotId: string;
}

const byStaff = (context: CommandContext) => ({ id: context.caller.personId, kind: 'staff' }) as const;

/** Changes a slot under its lock and keeps the reply; with `otherId` a second slot is locked too. */
async function changeSlot(
  ref: Ref,
  otherId: string | null,
  context: CommandContext,
  change: (trx: Database, slot: LockedSlot, other: LockedSlot | null) => Promise<number | typeof lookAgain>,
) {
  refuseUnlessStaff(context.caller, ref.communityId);
  return inTransaction(context.db, async (trx) => {
    const locked = await lockSlots(
      trx,
      ref.communityId,
      otherId === null ? [ref.slotId] : [ref.slotId, otherId],
    );
    const find = (id: string | null) => locked.find(({ slotId }) => slotId === id) ?? null;
    const slot = find(ref.slotId);
    if (!slot || (otherId !== null && !find(otherId))) throw new Refusal('NOT_FOUND');
    if (await isAlreadyDone(trx, context.command)) throw new AlreadyDone();
    const moved = await change(trx, slot, find(otherId));
    if (moved === lookAgain) return lookAgain;
    const [now] = await lockSlots(trx, ref.communityId, [ref.slotId]);
    const { capacity, taken } = now ?? slot;
    const reply = { slotId: ref.slotId, capacity, taken, moved };
    await keepReply(trx, context.command, reply, context.now);
    return reply;
  });
}

/** Changes how many a slot holds: more promotes those who wait, fewer than are booked is refused. */
export const setSlotCapacity: UseCase<typeof capacityOperation> = ({ capacity, ...ref }, context) =>
  changeSlot(ref, null, context, async (trx, slot) => {
    if (capacity < slot.taken) throw new Refusal('CAPACITY_BELOW_BOOKED');
    await setCapacity(trx, slot, capacity);
    const { now } = context;
    return passOn(trx, { ...slot, capacity }, { freed: 0, actor: byStaff(context), at: now });
  });

/** Moves everybody who is still to come from one locked slot to another, all or nobody. */
async function moveEverybody(
  trx: Database,
  slots: { from: LockedSlot; to: LockedSlot },
  reason: string,
  context: CommandContext,
): Promise<number | typeof lookAgain> {
  const { now } = context;
  const coming = await loadComing(trx, slots.from.communityId, slots.from.slotId);
  refuseSlot(slots.to, slots.from.serviceId, true, now);
  if (slots.to.capacity - slots.to.taken < coming.length) throw new Refusal('SLOT_FULL');
  for (const booking of coming) {
    const made = { move: 'change', state: booking.state, tells: true, words: reason } as const;
    const plan = { ...made, newTime: timeIn(slots.to), actor: byStaff(context) };
    const version = await moveAcross(trx, booking, slots, plan, { now, command: null });
    if (version === null) return lookAgain;
  }
  return coming.length;
}

/** Closes a slot to bookings; with `moveTo` everybody in it moves there and is told. */
export const blockSlot: UseCase<typeof blockOperation> = async ({ reason, moveTo, ...ref }, context) => {
  if (moveTo === ref.slotId) throw new Refusal('INVALID', { fields: { moveTo: 'notAllowed' } });
  return changeSlot(ref, moveTo ?? null, context, async (trx, slot, to) => {
    await setBlocked(trx, slot, 'staff', reason);
    const blocked = { ...slot, blockedBy: 'staff' } as const;
    await sendWaitersAway(trx, blocked, byStaff(context), context.now);
    return to === null ? 0 : moveEverybody(trx, { from: blocked, to }, reason, context);
  });
};

/** Opens a slot again that staff had closed. */
export const unblockSlot: UseCase<typeof unblockOperation> = (ref, context) =>
  changeSlot(ref, null, context, async (trx, slot) => {
    if (slot.blockedBy !== 'staff') throw new Refusal('MOVE_NOT_ALLOWED');
    await setBlocked(trx, slot, null, null);
    return 0;
  });
