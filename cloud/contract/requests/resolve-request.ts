import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, PhotoIds, words } from '../shared/schemas';
import { outcomes } from './kinds';
import { Moved, Version } from './receipt';

/** Reports what was done, by the receiver of a work order or the claimant of a wish; somebody else looks at it then. */
export const resolveRequest = defineOperation({
  name: 'resolve-request',
  function: 'dispatch',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({
    ...MatterRef,
    version: Version,
    outcome: z.enum(outcomes),
    words: words(limits.note, 1),
    photos: PhotoIds,
  }),
  output: Moved,
});
