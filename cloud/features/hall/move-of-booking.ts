import {
  type BookingMove,
  type BookingState,
  bookingLifecycle,
  type HallParty,
  type HallRow,
  hallParties,
  isHallMoveAllowed,
} from '../../contract/hall/lifecycle';
import type { BookingMoved } from '../../contract/hall/receipts';
import type { Caller, CommandContext, Database } from '../../platform/context';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { inTransaction, inTurn, lookAgain } from './in-turn';
import { partiesOf } from './parties';
import { passOn } from './pass-on';
import { isAlreadyDone } from './queries/find-stored-reply';
import { type BookingSnapshot, loadBooking } from './queries/load-booking';
import { type BookingPlan, moveBooking } from './queries/move-booking';
import { lockSlots } from './queries/slots';

/** Points at a booking; with a version the move is refused when the booking is no longer as the caller saw it. */
export interface BookingRefSeen {
  readonly communityId: string;
  readonly bookingId: string;
  readonly version?: number | undefined;
}

type Context = Pick<CommandContext, 'caller' | 'command' | 'now'>;

/** Throws NOT_FOUND for strangers, and what the table says against the move. */
function refuseUnlessAllowed(
  move: BookingMove,
  booking: BookingSnapshot,
  parties: ReadonlySet<HallParty>,
): void {
  if (parties.size === 0) throw new Refusal('NOT_FOUND');
  const row: HallRow<BookingState> = bookingLifecycle[move];
  if (isHallMoveAllowed(row, booking.state, parties)) return;
  const isEverAllowed = isHallMoveAllowed(row, booking.state, new Set(hallParties));
  throw new Refusal(isEverAllowed ? 'FORBIDDEN' : 'MOVE_NOT_ALLOWED', {
    because: `${move} in ${booking.state}`,
  });
}

/** Reads a booking for a move of the caller and holds the table against it. */
export async function readForMove(
  db: Database,
  move: BookingMove,
  ref: BookingRefSeen,
  context: Context,
): Promise<{ booking: BookingSnapshot; parties: ReadonlySet<HallParty> }> {
  const booking = await loadBooking(db, ref.communityId, ref.bookingId);
  if (!booking) throw new Refusal('NOT_FOUND');
  const parties = partiesOf(context.caller, booking);
  try {
    refuseUnlessAllowed(move, booking, parties);
    if (ref.version !== undefined && ref.version !== booking.version) throw new Refusal('CHANGED');
  } catch (refused) {
    if (parties.size > 0 && (await isAlreadyDone(db, context.command))) throw new AlreadyDone();
    throw refused;
  }
  return { booking, parties };
}

/** Names in which capacity the caller makes a move. */
export function actorOf(caller: Caller, parties: ReadonlySet<HallParty>): BookingPlan['actor'] {
  const kind = hallParties.find((party) => parties.has(party)) ?? 'staff';
  return { id: caller.personId, kind };
}

/** Plans a move from the booking as it stands. Throws what a rule says against it. */
export type PlanBooking = (
  booking: BookingSnapshot,
  parties: ReadonlySet<HallParty>,
) => BookingPlan | Promise<BookingPlan>;

/** Carries out a move that keeps the place: one statement, looked at again when the booking moved under it. */
export function moveInPlace(
  move: BookingMove,
  ref: BookingRefSeen,
  context: CommandContext,
  planFor: PlanBooking,
): Promise<BookingMoved> {
  const { db, now, command } = context;
  return inTurn(async () => {
    const { booking, parties } = await readForMove(db, move, ref, context);
    const plan = await planFor(booking, parties);
    const version = await moveBooking(db, booking, plan, now, command);
    return version === null ? lookAgain : { bookingId: booking.bookingId, state: plan.state, version };
  });
}

/** Carries out a move that gives the place back, which then goes to whoever waits first: one transaction under the slot's lock. */
export function moveOut(
  move: BookingMove,
  ref: BookingRefSeen,
  context: CommandContext,
  planFor: PlanBooking,
): Promise<BookingMoved> {
  const { db, now, command } = context;
  return inTransaction(db, async (trx) => {
    const seen = await readForMove(trx, move, ref, context);
    const [slot] = await lockSlots(trx, ref.communityId, [seen.booking.slotId]);
    if (!slot) throw new Refusal('NOT_FOUND');
    const { booking, parties } = await readForMove(trx, move, ref, context);
    if (booking.slotId !== slot.slotId) return lookAgain;
    const plan = await planFor(booking, parties);
    const version = await moveBooking(trx, booking, plan, now, command);
    if (version === null) return lookAgain;
    await passOn(trx, slot, { freed: 1, actor: plan.actor, at: now });
    return { bookingId: booking.bookingId, state: plan.state, version };
  });
}
