import type {
  endWaitFor as endForOperation,
  joinWaitlist as joinOperation,
  leaveWaitlist as leaveOperation,
  refuseOffer as refuseOperation,
  waitFor as waitForOperation,
} from '../../contract/hall/waitlist';
import type { CommandContext, UseCase } from '../../platform/context';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { attendeeOf } from './attendee';
import { inTransaction, lookAgain } from './in-turn';
import { linesOverUntil } from './offer-term';
import { refuseUnlessAtHome, refuseUnlessStaff } from './parties';
import { passOn } from './pass-on';
import { isAlreadyDone } from './queries/find-stored-reply';
import { readWaitRef } from './queries/read-waits';
import { type LockedSlot, lockSlots } from './queries/slots';
import { endWaits, enterWait, type NewWait, type WaitEnd } from './queries/waits';

/** Throws why nobody can wait for a slot: it is closed, over, not released, has places left, or its line is over. Staff are not bound by notice and release. */
function refuseToWait(slot: LockedSlot, byStaff: boolean, now: Date): void {
  if (slot.blockedBy !== null) throw new Refusal('SLOT_CLOSED');
  if (slot.startsAt <= now || (!byStaff && slot.closesAt < now)) throw new Refusal('SLOT_TOO_LATE');
  if (!byStaff && slot.releasedAt > now) throw new Refusal('SLOT_NOT_RELEASED');
  if (slot.taken < slot.capacity) throw new Refusal('PLACES_LEFT');
  if (slot.startsAt <= linesOverUntil(now)) throw new Refusal('SLOT_TOO_LATE');
}

/** Whether an error says that the person waits for this slot already. */
function isWaitingAlready(error: unknown): boolean {
  return ((error ?? {}) as { constraint?: unknown }).constraint === 'hall_wait_once';
}

/** Throws AlreadyDone when a twin of the command was faster. */
async function answerTwins(context: CommandContext): Promise<void> {
  if (await isAlreadyDone(context.db, context.command)) throw new AlreadyDone();
}

type Waiter = Omit<NewWait, 'id' | 'at'>;

/** Enters somebody at the end of a full slot's line. */
async function enter(
  { communityId, slotId }: { communityId: string; slotId: string },
  waiter: Waiter,
  context: CommandContext,
) {
  const { command, db, newId, now } = context;
  try {
    return await inTransaction(db, async (trx) => {
      const [slot] = await lockSlots(trx, communityId, [slotId]);
      if (!slot) throw new Refusal('NOT_FOUND');
      refuseToWait(slot, waiter.joinedBy.kind === 'staff', now);
      return enterWait(trx, slot, { ...waiter, id: newId(), at: now }, command);
    });
  } catch (error) {
    if (error instanceof Refusal || isWaitingAlready(error)) await answerTwins(context);
    throw isWaitingAlready(error) ? new Refusal('ALREADY_WAITING') : error;
  }
}

/** Waits for a place in a full slot, at the end of its line. */
export const joinWaitlist: UseCase<typeof joinOperation> = async (input, context) => {
  const { personId } = context.caller;
  refuseUnlessAtHome(context.caller, input.communityId);
  const joinedBy = { id: personId, kind: 'booker' } as const;
  const who = { personId, attendeeId: personId, onBehalfOf: input.onBehalfOf, joinedBy };
  return enter(input, { ...who, name: '', phone: '', words: '' }, context);
};

/** Puts whoever calls or stands at the window at the end of the line. */
export const waitFor: UseCase<typeof waitForOperation> = async (input, context) => {
  refuseUnlessStaff(context.caller, input.communityId);
  const { name, phone, words } = input;
  const joinedBy = { id: context.caller.personId, kind: 'staff' } as const;
  const who = { ...(await attendeeOf(input, context)), onBehalfOf: 'self', joinedBy } as const;
  return enter(input, { ...who, name, phone, words }, context);
};

type End = Pick<WaitEnd, 'move' | 'from' | 'to'>;

const leaving = { move: 'leave', from: 'waiting', to: 'left' } as const;
const refusing = { move: 'refuse', from: 'offered', to: 'refused' } as const;

interface Ref {
  readonly communityId: string;
  readonly waitId: string;
}

/** Ends a wait; a place that was offered goes to the next. */
async function endWait(ref: Ref, slotId: string, end: End, actor: WaitEnd['actor'], context: CommandContext) {
  const { command, db, now } = context;
  const tells = actor.kind === 'staff';
  const ended = await inTransaction(db, async (trx) => {
    const [slot] = await lockSlots(trx, ref.communityId, [slotId]);
    if (!slot) return lookAgain;
    const count = await endWaits(trx, slot, ref.waitId, { ...end, actor, tells, at: now }, command);
    if (count > 0 && end.from === 'offered') await passOn(trx, slot, { freed: 1, actor, at: now });
    return count;
  });
  if (ended === 0) {
    await answerTwins(context);
    throw new Refusal(end.from === 'offered' ? 'OFFER_ENDED' : 'MOVE_NOT_ALLOWED');
  }
  return { waitId: ref.waitId, state: end.to, place: null, offerEndsAt: null };
}

async function endOwn(ref: Ref, end: End, context: CommandContext) {
  const { personId } = context.caller;
  const wait = await readWaitRef(context.db, ref.communityId, ref.waitId, personId);
  if (!wait) throw new Refusal('NOT_FOUND');
  return endWait(ref, wait.slotId, end, { id: personId, kind: 'booker' }, context);
}

/** Waits no longer. */
export const leaveWaitlist: UseCase<typeof leaveOperation> = (ref, context) => endOwn(ref, leaving, context);

/** Leaves the offered place to the next. */
export const refuseOffer: UseCase<typeof refuseOperation> = (ref, context) => endOwn(ref, refusing, context);

/** Ends the wait of somebody who says so on the phone. */
export const endWaitFor: UseCase<typeof endForOperation> = async (ref, context) => {
  const { caller, db } = context;
  refuseUnlessStaff(caller, ref.communityId);
  const wait = await readWaitRef(db, ref.communityId, ref.waitId, null);
  if (!wait) throw new Refusal('NOT_FOUND');
  if (wait.personId === caller.personId) throw new Refusal('CONFLICT_OF_INTEREST');
  const end = wait.state === 'offered' ? refusing : leaving;
  return endWait(ref, wait.slotId, end, { id: caller.personId, kind: 'staff' }, context);
};
