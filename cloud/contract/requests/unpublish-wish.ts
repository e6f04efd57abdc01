import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Takes an unclaimed wish off the wall. */
export const unpublishWish = defineOperation({
  name: 'unpublish-wish',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({ ...MatterRef, version: Version, reason: words(limits.reason, 1) }),
  output: Moved,
});
