import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, PhotoIds, words } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Says whether what was reported done is done; not so goes to rectifying. Never by whoever handled it. */
export const checkOutcome = defineOperation({
  name: 'check-outcome',
  function: 'dispatch',
  kind: 'command',
  access: ['gridWorker', 'desk', 'streetCoordinator'],
  input: z.strictObject({
    ...MatterRef,
    version: Version,
    solved: z.boolean(),
    words: words(limits.note),
    photos: PhotoIds,
  }),
  output: Moved,
});
