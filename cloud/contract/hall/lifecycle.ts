/** Every state of a booking; the SQL type is tested against this list. `pending` waits for the owner's yes, `pending_call` for a call. */
export const bookingStates = [
  'pending',
  'pending_call',
  'confirmed',
  'checked_in',
  'completed',
  'no_show',
  'cancelled',
  'declined',
] as const;
export type BookingState = (typeof bookingStates)[number];

/** The states in which a booking is still to come: they count for limits and for the rule that nobody is in two places at once. */
export const comingStates = [
  'pending',
  'pending_call',
  'confirmed',
] as const satisfies readonly BookingState[];

/** The states that hold a place of the slot: all but those that gave it back. */
export const holdingStates = [
  'pending',
  'pending_call',
  'confirmed',
  'checked_in',
  'completed',
  'no_show',
] as const satisfies readonly BookingState[];

/** Every state of somebody's wait for a place in a full slot; `offered` holds a place until the offer ends. */
export const waitStates = ['waiting', 'offered', 'accepted', 'refused', 'expired', 'left', 'lapsed'] as const;
export type WaitState = (typeof waitStates)[number];

/** Every state of a walk-in ticket. */
export const ticketStates = ['waiting', 'out', 'called', 'passed', 'served', 'left'] as const;
export type TicketState = (typeof ticketStates)[number];

/** In which capacity somebody acts: the person it was booked by, hall staff, the unit that owns a venue, or time. */
export const hallParties = ['booker', 'staff', 'owner', 'clock'] as const;
export type HallParty = (typeof hallParties)[number];

/** One row: from which states, to which, by whom. An empty `to` keeps the state, an empty `from` begins. */
export interface HallRow<State extends string> {
  readonly from: readonly State[];
  readonly to: readonly State[];
  readonly by: readonly HallParty[];
}

/** A table of moves over some states. What is not in it cannot happen. */
export type HallTable<State extends string> = Readonly<Record<string, HallRow<State>>>;

/** The moves of a booking. */
export const bookingLifecycle = {
  book: { from: [], to: ['pending', 'pending_call', 'confirmed'], by: ['booker', 'staff'] },
  confirmCall: { from: ['pending_call'], to: ['pending', 'confirmed'], by: ['staff'] },
  approve: { from: ['pending'], to: ['confirmed'], by: ['owner'] },
  decline: { from: ['pending'], to: ['declined'], by: ['owner'] },
  change: { from: comingStates, to: comingStates, by: ['booker', 'staff'] },
  cancel: { from: comingStates, to: ['cancelled'], by: ['booker', 'staff', 'clock'] },
  remind: { from: ['confirmed'], to: [], by: ['clock'] },
  checkIn: { from: ['confirmed', 'pending_call', 'no_show'], to: ['checked_in'], by: ['staff'] },
  markNoShow: { from: ['confirmed'], to: ['no_show'], by: ['staff', 'clock'] },
  complete: { from: ['confirmed', 'checked_in'], to: ['completed'], by: ['staff', 'clock'] },
  rate: { from: ['completed'], to: [], by: ['booker'] },
} as const satisfies HallTable<BookingState>;
export type BookingMove = keyof typeof bookingLifecycle;
export const bookingMoves = Object.keys(bookingLifecycle) as readonly BookingMove[];

/** The moves of a wait: nobody is skipped, and a place given back is offered exactly once. */
export const waitLifecycle = {
  join: { from: [], to: ['waiting'], by: ['booker', 'staff'] },
  offer: { from: ['waiting'], to: ['offered'], by: ['booker', 'staff', 'clock'] },
  accept: { from: ['offered'], to: ['accepted'], by: ['booker', 'staff'] },
  refuse: { from: ['offered'], to: ['refused'], by: ['booker', 'staff'] },
  expire: { from: ['offered'], to: ['expired'], by: ['clock'] },
  leave: { from: ['waiting'], to: ['left'], by: ['booker', 'staff'] },
  lapse: { from: ['waiting', 'offered'], to: ['lapsed'], by: ['staff', 'clock'] },
} as const satisfies HallTable<WaitState>;
export type WaitMove = keyof typeof waitLifecycle;
export const waitMoves = Object.keys(waitLifecycle) as readonly WaitMove[];

/** The moves of a walk-in ticket. Whoever steps out keeps the place; whoever was passed comes back at the end. */
export const ticketLifecycle = {
  take: { from: [], to: ['waiting'], by: ['booker', 'staff'] },
  call: { from: ['waiting'], to: ['called'], by: ['staff'] },
  recall: { from: ['called'], to: [], by: ['staff'] },
  pass: { from: ['called'], to: ['passed'], by: ['staff'] },
  transfer: { from: ['called'], to: ['waiting'], by: ['staff'] },
  finish: { from: ['called'], to: ['served'], by: ['staff'] },
  stepOut: { from: ['waiting'], to: ['out'], by: ['booker', 'staff'] },
  comeBack: { from: ['out', 'passed'], to: ['waiting'], by: ['booker', 'staff'] },
  leave: { from: ['waiting', 'out', 'passed'], to: ['left'], by: ['booker', 'staff'] },
  close: { from: ['waiting', 'out', 'called', 'passed'], to: ['left', 'served'], by: ['clock'] },
} as const satisfies HallTable<TicketState>;
export type TicketMove = keyof typeof ticketLifecycle;
export const ticketMoves = Object.keys(ticketLifecycle) as readonly TicketMove[];

/** Says whether a table allows a move from a state by somebody of these parties. */
export function isHallMoveAllowed<State extends string>(
  row: HallRow<State>,
  state: State,
  parties: ReadonlySet<HallParty>,
): boolean {
  return row.from.includes(state) && row.by.some((one) => parties.has(one));
}

/** Lists the moves of a table open to somebody, in its order: the buttons of a page. */
export function allowedHallMoves<State extends string, Move extends string>(
  table: Readonly<Record<Move, HallRow<State>>>,
  state: State,
  parties: ReadonlySet<HallParty>,
): Move[] {
  return (Object.keys(table) as Move[]).filter((move) => isHallMoveAllowed(table[move], state, parties));
}
