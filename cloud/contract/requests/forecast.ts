import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, Instant, words } from '../shared/schemas';
import { requestKinds } from './kinds';

/** Tells, before sending, who usually handles such a matter there and when the first answer comes. Promises no final date. */
export const forecast = defineOperation({
  name: 'forecast',
  function: 'requests',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({
    kind: z.enum(requestKinds),
    placeId: z.optional(Id),
    category: z.optional(words(limits.name, 1)),
  }),
  output: z.strictObject({
    firstAnswerDueAt: Instant,
    /** The unit or person that usually handles it; null when the desk decides. */
    handlerName: z.nullable(z.string()),
    deskName: z.string(),
    /** Days a claimant gets for a wish. */
    claimTermDays: z.int(),
  }),
});
