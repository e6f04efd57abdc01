import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, PhotoIds, words } from '../shared/schemas';
import { satisfactions } from './kinds';
import { Moved } from './receipt';

/** Says whether a wish came true: check and rating in one. The words may stand on the wall. */
export const thank = defineOperation({
  name: 'thank',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({
    ...MatterRef,
    fulfilled: z.boolean(),
    satisfaction: z.optional(z.enum(satisfactions)),
    words: words(limits.note),
    photos: PhotoIds,
  }),
  output: Moved,
});
