import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, Instant, words } from '../shared/schemas';
import { noticeKinds } from './notice-row';

/**
 * What has been announced for a place of the caller's community and may explain a trouble there, before it is reported once more;
 * the next to begin first.
 */
export const noticesHere = defineOperation({
  name: 'notices-here',
  function: 'notices',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ placeId: Id, category: z.optional(words(limits.name, 1)) }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        noticeId: Id,
        kind: z.enum(noticeKinds),
        title: z.string(),
        startsAt: z.nullable(Instant),
        endsAt: z.nullable(Instant),
      }),
    ),
  }),
});
