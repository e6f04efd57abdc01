import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Gives a work order back to the desk with the reason. */
export const returnWorkOrder = defineOperation({
  name: 'return-work-order',
  function: 'dispatch',
  kind: 'command',
  access: ['unitLead', 'unitMember', 'gridWorker', 'buildingHead', 'desk', 'streetCoordinator'],
  input: z.strictObject({ ...MatterRef, version: Version, reason: words(limits.reason, 1) }),
  output: Moved,
});
