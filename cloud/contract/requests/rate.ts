import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { satisfactions } from './kinds';
import { Moved } from './receipt';
import { Stars } from './stars';

/** Says whether it is solved; not solved goes to rectifying. Satisfaction and the details are optional. */
export const rate = defineOperation({
  name: 'rate',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({
    ...MatterRef,
    solved: z.boolean(),
    satisfaction: z.optional(z.enum(satisfactions)),
    speed: z.optional(Stars),
    attitude: z.optional(Stars),
    result: z.optional(Stars),
    words: words(limits.note),
  }),
  output: Moved,
});
