import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { claimerRoles } from '../shared/roles';
import { Id, MatterRef } from '../shared/schemas';
import { Moved } from './receipt';

/** Claims a published wish; of many at once one wins, the others get TAKEN_BY_ANOTHER. */
export const claimWish = defineOperation({
  name: 'claim-wish',
  function: 'wall',
  kind: 'command',
  access: claimerRoles,
  input: z.strictObject({ ...MatterRef, asUnit: z.optional(Id) }),
  output: Moved,
});
