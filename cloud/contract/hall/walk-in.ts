import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Instant } from '../shared/schemas';
import { HallRef, TicketRef } from './fields';
import { ticketMoves, ticketStates } from './lifecycle';
import { TicketMoved } from './receipts';

/** How long the wait may be, in whole minutes: honest, from the last served; null while too few were served today. */
export const WaitRange = z.nullable(z.strictObject({ least: z.int(), most: z.int() }));
export type WaitRange = z.infer<typeof WaitRange>;

/** One line of a hall. */
export const LineCard = z.strictObject({
  /** The letter that its numbers begin with. */
  line: z.string(),
  /** What it is for: the names of its services. */
  services: z.array(z.string()),
  waiting: z.int(),
  /** The wait of somebody who takes a number now. */
  range: WaitRange,
});
export type LineCard = z.infer<typeof LineCard>;

/** A number called to a window, the latest first. */
export const CalledCard = z.strictObject({
  ticketId: Id,
  number: z.string(),
  window: z.string(),
  calledAt: Instant,
  /** Grows with each recall: the big screen speaks again. */
  calls: z.int(),
});

/** What the big screen and the page before taking a number show. */
export const lineBoard = defineOperation({
  name: 'line-board',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject(HallRef),
  output: z.strictObject({
    hallName: z.string(),
    /** Whether a number can be taken now: in opening hours and half an hour before. */
    isOpen: z.boolean(),
    opensAt: z.nullable(Instant),
    lines: z.array(LineCard),
    called: z.array(CalledCard),
    at: Instant,
  }),
});

/** Takes a number from the phone, on the day. */
export const takeTicket = defineOperation({
  name: 'take-ticket',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ ...HallRef, serviceId: z.optional(Id) }),
  output: TicketMoved,
});

/** The caller's tickets in force: how many are ahead, who is being served, how long it may take. */
export const myTickets = defineOperation({
  name: 'my-tickets',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ communityId: Id }),
  output: z.strictObject({
    tickets: z.array(
      z.strictObject({
        communityId: Id,
        ticketId: Id,
        hallId: Id,
        hallName: z.string(),
        number: z.string(),
        state: z.enum(ticketStates),
        ahead: z.int(),
        range: WaitRange,
        /** The number last called in this line. */
        lastCalled: z.nullable(z.string()),
        /** The window to go to, once called. */
        window: z.nullable(z.string()),
        moves: z.array(z.enum(ticketMoves)),
      }),
    ),
  }),
});

/** Steps out of the line; the place is kept. */
export const stepOut = defineOperation({
  name: 'step-out',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject(TicketRef),
  output: TicketMoved,
});

/** Comes back: to the old place after stepping out, to the end after being passed. */
export const comeBack = defineOperation({
  name: 'come-back',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject(TicketRef),
  output: TicketMoved,
});

/** Gives the number up. */
export const leaveLine = defineOperation({
  name: 'leave-line',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject(TicketRef),
  output: TicketMoved,
});
