import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved } from './receipt';

/** Says that it has come right by itself (已好了); the handler is told at once, and somebody else looks. */
export const noLongerNeeded = defineOperation({
  name: 'no-longer-needed',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ ...MatterRef, words: words(limits.note) }),
  output: Moved,
});
