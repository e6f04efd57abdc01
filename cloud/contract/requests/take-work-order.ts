import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { MatterRef } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Takes a dispatched work order in hand. */
export const takeWorkOrder = defineOperation({
  name: 'take-work-order',
  function: 'dispatch',
  kind: 'command',
  access: ['unitLead', 'unitMember', 'gridWorker', 'buildingHead', 'desk', 'streetCoordinator'],
  input: z.strictObject({ ...MatterRef, version: Version }),
  output: Moved,
});
