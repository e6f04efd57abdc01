import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved } from './receipt';

/** Gives a claimed wish back, with a kind word to the wisher. */
export const releaseClaim = defineOperation({
  name: 'release-claim',
  function: 'wall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ ...MatterRef, words: words(limits.note) }),
  output: Moved,
});
