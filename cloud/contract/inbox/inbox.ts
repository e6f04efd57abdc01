import * as z from 'zod/mini';
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

/** What concerns the caller, the newest first. */
export const inbox = defineOperation({
  name: 'inbox',
  function: 'inbox',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ after: z.optional(Cursor) }),
  output: z.strictObject({ items: z.array(InboxItem), next: z.nullable(Cursor), unreadCount: z.int() }),
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
