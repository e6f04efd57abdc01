import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { MatterRef } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Confirms a proposed decline; the requester reads the reason and where to go instead. */
export const declineRequest = defineOperation({
  name: 'decline-request',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({ ...MatterRef, version: Version }),
  output: Moved,
});
