import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';
import { ReceiverRef } from './receivers';

/** Dispatches an accepted request to a unit or a person as a work order. */
export const dispatchRequest = defineOperation({
  name: 'dispatch-request',
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
