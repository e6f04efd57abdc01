import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Cursor, Id, Instant } from '../shared/schemas';
import { Day, TimeOfDay } from './fields';
import { bookingMoves, ticketMoves, waitMoves } from './lifecycle';

/** What a message is about. */
export const messageSubjects = ['booking', 'wait', 'ticket'] as const;

/** One thing that others or time did to what is the caller's: told in the app, whatever else may ring. */
export const HallMessage = z.strictObject({
  communityId: Id,
  subject: z.enum(messageSubjects),
  /** The booking, the wait or the ticket. */
  subjectId: Id,
  move: z.enum([...new Set([...bookingMoves, ...waitMoves, ...ticketMoves])]),
  serviceName: z.string(),
  /** The day and time of the slot; null for tickets. */
  date: z.nullable(Day),
  from: z.nullable(TimeOfDay),
  words: z.string(),
  at: Instant,
  isRead: z.boolean(),
});
export type HallMessage = z.infer<typeof HallMessage>;

/** What happened to the caller's bookings, waits and tickets, the newest first. */
export const hallMessages = defineOperation({
  name: 'hall-messages',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ communityId: Id, after: z.optional(Cursor) }),
  output: z.strictObject({ items: z.array(HallMessage), next: z.nullable(Cursor), unreadCount: z.int() }),
});

/** Marks everything told until an instant as read. */
export const readHallMessages = defineOperation({
  name: 'read-hall-messages',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ communityId: Id, upTo: z.iso.datetime({ error: 'wrongType' }) }),
  output: z.strictObject({ readTo: Instant }),
});
