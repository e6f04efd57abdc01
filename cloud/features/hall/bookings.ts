import { clockTime } from '../../community/calendar-day';
import type { booking as bookingOperation } from '../../contract/hall/booking';
import {
  allowedHallMoves,
  type BookingMove,
  bookingLifecycle,
  type HallParty,
  waitLifecycle,
} from '../../contract/hall/lifecycle';
import type { BookingRow, myBookings as myBookingsOperation, WaitRow } from '../../contract/hall/my-bookings';
import type { waitPlace as waitPlaceOperation } from '../../contract/hall/waitlist';
import { limits } from '../../contract/shared/limits';
import type { UseCase } from '../../platform/context';
import { cutPage, readCursor } from '../../platform/cursor';
import { Refusal } from '../../platform/refusal';
import { partiesOf } from './parties';
import { type BookingDetailRead, type BookingRead, readBooking, readBookings } from './queries/read-bookings';
import { readWaits, type WaitRead } from './queries/read-waits';

/** Words the instants of an appointment: times of day as people read them. */
function timed<Row extends { startsAt: Date; endsAt: Date }>({ startsAt, endsAt, ...row }: Row) {
  const times = { startsAt: startsAt.toISOString(), from: clockTime(startsAt), to: clockTime(endsAt, 'end') };
  return { ...row, ...times };
}

function waitRow(row: WaitRead): WaitRow {
  return { ...timed(row), offerEndsAt: row.offerEndsAt?.toISOString() ?? null };
}

/** The caller's bookings and waits. */
export const myBookings: UseCase<typeof myBookingsOperation> = async (input, { caller, db }) => {
  const { communityId, filter } = input;
  const { personId } = caller;
  const cursor = readCursor(input.after, 2);
  const after = cursor && { at: String(cursor[0]), id: String(cursor[1]) };
  const rows = await readBookings(db, { communityId, personId }, filter, after, limits.pageSize + 1);
  const keys = ({ startsAt, bookingId }: BookingRead) => [startsAt.toISOString(), bookingId];
  const { page, next } = cutPage(rows, limits.pageSize, keys);
  const hasWaits = filter === 'coming' && after === null;
  const waits = hasWaits ? await readWaits(db, communityId, personId, null) : [];
  return { items: page.map((row): BookingRow => timed(row)), next, waits: waits.map(waitRow) };
};

/** The buttons: what the table allows, less what the rules of time and of once forbid. */
export function openMoves(
  row: Pick<BookingDetailRead, 'state' | 'changeableUntil' | 'startsAt' | 'isRated'>,
  parties: ReadonlySet<HallParty>,
  now: Date,
): BookingMove[] {
  const isLate = !parties.has('staff') && row.changeableUntil < now;
  return allowedHallMoves(bookingLifecycle, row.state, parties).filter((move) => {
    if (move === 'change' || move === 'cancel') return !isLate;
    if (move === 'markNoShow') return row.startsAt <= now;
    return move !== 'rate' || !row.isRated;
  });
}

/** A booking with everything its page shows. */
export const booking: UseCase<typeof bookingOperation> = async (
  { communityId, bookingId },
  { caller, db, now },
) => {
  const row = await readBooking(db, communityId, bookingId);
  const parties = row ? partiesOf(caller, row) : new Set<HallParty>();
  if (!row || parties.size === 0) throw new Refusal('NOT_FOUND');
  const { personId: _person, ownerUnitId: _owner, name, phone, steps, ...shown } = row;
  const isOthers = !parties.has('booker');
  return {
    ...timed(shown),
    // The code opens the door: whoever allows a venue has no need of it.
    code: isOthers && !parties.has('staff') ? '' : row.code,
    endsAt: row.endsAt.toISOString(),
    changeableUntil: row.changeableUntil.toISOString(),
    moves: openMoves(row, parties, now),
    steps: steps.map((step) => ({ ...step, at: new Date(step.at).toISOString() })),
    person: isOthers ? { name, phone } : null,
  };
};

/** An own wait: the place in it, or the offer. */
export const waitPlace: UseCase<typeof waitPlaceOperation> = async (
  { communityId, waitId },
  { caller, db, now },
) => {
  const [row] = await readWaits(db, communityId, caller.personId, waitId);
  if (!row) throw new Refusal('NOT_FOUND');
  const isOver = row.offerEndsAt !== null && row.offerEndsAt <= now;
  const moves = isOver ? [] : allowedHallMoves(waitLifecycle, row.state, new Set<HallParty>(['booker']));
  return { ...waitRow(row), moves: moves.filter((move) => move !== 'offer') };
};
