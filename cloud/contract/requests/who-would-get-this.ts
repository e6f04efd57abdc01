import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { roles } from '../shared/roles';
import { Id, words } from '../shared/schemas';
import { requestKinds } from './kinds';

/** Tries the routing rules out: who would get such a matter now, by the very rules the dispatcher uses. Nothing is filed. */
export const whoWouldGetThis = defineOperation({
  name: 'who-would-get-this',
  function: 'dispatch',
  kind: 'query',
  access: ['administrator'],
  input: z.strictObject({
    placeId: Id,
    kind: z.enum(requestKinds),
    category: z.optional(words(limits.title, 1)),
  }),
  output: z.strictObject({
    /** The usual receiver; null when the desk decides. */
    receiver: z.nullable(
      z.strictObject({ kind: z.enum(['unit', 'person']), name: z.string(), phone: z.nullable(z.string()) }),
    ),
    /** 直派: it goes there at once, without the desk. */
    isDirect: z.boolean(),
    /** Whose queue it lies in first, unless it goes straight. */
    desk: z.strictObject({ role: z.enum(roles), placeName: z.string() }),
    /** Whether anybody holds that role there today. */
    isDeskStaffed: z.boolean(),
    /** The rule that decided: where it is written, and whether for this category or for every one; null: there is none. */
    rule: z.nullable(
      z.strictObject({ placeName: z.string(), isForEvery: z.boolean(), isForGridWorker: z.boolean() }),
    ),
  }),
});
