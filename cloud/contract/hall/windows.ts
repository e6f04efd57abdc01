import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, Instant, words } from '../shared/schemas';
import { HallRef, TicketRef } from './fields';
import { ticketStates } from './lifecycle';
import { TicketMoved } from './receipts';
import { LineCard } from './walk-in';

const access = ['desk', 'administrator'] as const;

/** A window of a hall by its name, such as 2 号窗. */
export const WindowName = words(limits.name, 1);

/** A letter of a line. */
export const Line = z.string().check(z.regex(/^[A-Z]$/, { error: 'wrongType' }));

/** Some lines of a hall, each named once. */
const Lines = z
  .array(Line)
  .check(z.refine((lines) => new Set(lines).size === lines.length, { error: 'notAllowed' }));

/** The lines of a hall as the windows see them: everybody who has not been served yet, in the order of calling. */
export const windowLine = defineOperation({
  name: 'window-line',
  function: 'hall',
  kind: 'query',
  access,
  input: z.strictObject(HallRef),
  output: z.strictObject({
    windows: z.array(z.string()),
    lines: z.array(LineCard),
    tickets: z.array(
      z.strictObject({
        ticketId: Id,
        number: z.string(),
        line: Line,
        state: z.enum(ticketStates),
        serviceName: z.nullable(z.string()),
        window: z.nullable(z.string()),
        takenAt: Instant,
        calledAt: z.nullable(Instant),
        isPaper: z.boolean(),
      }),
    ),
    servedToday: z.int(),
  }),
});

/** Takes a number for somebody without a phone: the slip carries the same number. */
export const printTicket = defineOperation({
  name: 'print-ticket',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({ ...HallRef, serviceId: z.optional(Id) }),
  output: TicketMoved,
});

/** Calls the next to a window; whoever was there counts as served. `ticket` is null when nobody waits. */
export const callNext = defineOperation({
  name: 'call-next',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({ ...HallRef, window: WindowName, lines: z.optional(Lines) }),
  output: z.strictObject({ ticket: z.nullable(TicketMoved) }),
});

/** Calls the same number again. */
export const recallTicket = defineOperation({
  name: 'recall-ticket',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject(TicketRef),
  output: TicketMoved,
});

/** Passes over somebody who did not come (过号). */
export const passTicket = defineOperation({
  name: 'pass-ticket',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject(TicketRef),
  output: TicketMoved,
});

/**
 * Sends somebody on to another line, where the place follows from when the number was taken; without `line` to another window of the same,
 * with the same number.
 */
export const transferTicket = defineOperation({
  name: 'transfer-ticket',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({ ...TicketRef, line: z.optional(Line), window: z.optional(WindowName) }),
  output: TicketMoved,
});

/** Says that somebody has been served. */
export const finishTicket = defineOperation({
  name: 'finish-ticket',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject(TicketRef),
  output: TicketMoved,
});
