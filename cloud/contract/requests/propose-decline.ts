import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Proposes to decline; a second person at the desk confirms, or accepts instead. */
export const proposeDecline = defineOperation({
  name: 'propose-decline',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({ ...MatterRef, version: Version, reason: words(limits.reason, 1) }),
  output: Moved,
});
