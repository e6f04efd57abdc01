import * as z from 'zod/mini';
import { Day, TimeOfDay } from '../hall/fields';
import { bookingMoves, ticketMoves, waitMoves } from '../hall/lifecycle';
import { requestKinds } from '../requests/kinds';
import { moveNames, requestStates } from '../requests/lifecycle';
import { defineOperation } from '../shared/operation';
import { Cursor, Id, Instant } from '../shared/schemas';

/** As what the reader is told: the words differ. */
export const audiences = ['requester', 'handler', 'claimant', 'desk'] as const;
export type Audience = (typeof audiences)[number];

/** One message about one step of one matter. */
export const InboxItem = z.strictObject({
  itemId: Id,
  communityId: Id,
  requestId: Id,
  audience: z.enum(audiences),
  move: z.enum(moveNames),
  state: z.enum(requestStates),
  kind: z.enum(requestKinds),
  number: z.string(),
  title: z.string(),
  at: Instant,
  isRead: z.boolean(),
});
export type InboxItem = z.infer<typeof InboxItem>;

/** What others or time did to a booking, a wait or a number of the reader's. */
export const HallNews = z.strictObject({
  itemId: Id,
  communityId: Id,
  subject: z.enum(['booking', 'wait', 'ticket']),
  /** The booking, the wait or the ticket. */
  subjectId: Id,
  move: z.enum([...new Set([...bookingMoves, ...waitMoves, ...ticketMoves])]),
  serviceName: z.string(),
  /** The day and time of the slot; null for tickets. */
  date: z.nullable(Day),
  from: z.nullable(TimeOfDay),
  words: z.string(),
  /** A wait that the reader keeps for somebody without an account, who must be called. */
  isForOther: z.boolean(),
  at: Instant,
  isRead: z.boolean(),
});
export type HallNews = z.infer<typeof HallNews>;

/** What lies in the inbox. */
export type InboxEntry = InboxItem | HallNews;

/** Tells news of the hall from a message about a matter. */
export function isHallNews(entry: InboxEntry): entry is HallNews {
  return 'subject' in entry;
}

/** What concerns the caller, the newest first: matters, and what happened at the hall. */
export const inbox = defineOperation({
  name: 'inbox',
  function: 'inbox',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ after: z.optional(Cursor) }),
  output: z.strictObject({
    items: z.array(z.union([InboxItem, HallNews])),
    next: z.nullable(Cursor),
    unreadCount: z.int(),
  }),
});

/** Marks everything up to an item as read. */
export const markRead = defineOperation({
  name: 'mark-read',
  function: 'inbox',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ upTo: Id }),
  output: z.strictObject({ unreadCount: z.int() }),
});
