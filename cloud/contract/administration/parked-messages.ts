import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Cursor, Id, Instant } from '../shared/schemas';

/** A message that failed every try and waits for a person. */
export const ParkedMessage = z.strictObject({
  /** A decimal number, as text. */
  messageId: z.string(),
  communityId: Id,
  requestId: Id,
  number: z.nullable(z.string()),
  consumer: z.string(),
  type: z.string(),
  attempts: z.int(),
  parkedAt: Instant,
  /** The class of the failure and its trace, never a person's words. */
  failure: z.string(),
});
export type ParkedMessage = z.infer<typeof ParkedMessage>;

/** Messages of the dispatching queue that were parked, the oldest first. */
export const parkedMessages = defineOperation({
  name: 'parked-messages',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: z.strictObject({ communityId: Id, after: z.optional(Cursor) }),
  output: z.strictObject({ items: z.array(ParkedMessage), next: z.nullable(Cursor) }),
});

/** Puts a parked message back into the queue. */
export const retryParked = defineOperation({
  name: 'retry-parked',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({
    communityId: Id,
    messageId: z.string().check(z.regex(/^[1-9][0-9]{0,17}$/, { error: 'wrongType' })),
  }),
  output: z.strictObject({ messageId: z.string() }),
});
