import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Brings claimant and wisher together; only now do they see how to reach each other. */
export const matchClaim = defineOperation({
  name: 'match-claim',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({ ...MatterRef, version: Version, words: words(limits.note) }),
  output: Moved,
});
