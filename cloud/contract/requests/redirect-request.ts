import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';
import { ReceiverRef } from './receivers';

/** Sends a dispatched matter to another receiver (改派); it does not count as a return. */
export const redirectRequest = defineOperation({
  name: 'redirect-request',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({
    ...MatterRef,
    version: Version,
    receiver: ReceiverRef,
    instruction: words(limits.note),
  }),
  output: Moved,
});
