import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Asks the requester something (请补充). It stops the clock at most twice, 3 working days each; then the work goes on without. */
export const askRequester = defineOperation({
  name: 'ask-requester',
  function: 'dispatch',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ ...MatterRef, version: Version, words: words(limits.reason, 1) }),
  output: Moved,
});
