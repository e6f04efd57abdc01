import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';
import { ReceiverRef } from './receivers';

/** Lays a further work order beside the lead's (协办): the lead answers for the whole, the helper for its part. */
export const involveReceiver = defineOperation({
  name: 'involve-receiver',
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
