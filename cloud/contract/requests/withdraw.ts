import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved } from './receipt';

/** Takes a request back while nobody works on it yet. */
export const withdraw = defineOperation({
  name: 'withdraw',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ ...MatterRef, reason: words(limits.reason) }),
  output: Moved,
});
