import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { PlaceInput } from '../shared/place';
import { MatterRef, words } from '../shared/schemas';
import { urgencies } from './kinds';
import { Moved, Version } from './receipt';
import { ReceiverRef } from './receivers';

/** Accepts a request: sets category, urgency and place; with a receiver it is dispatched in the same tap. */
export const acceptRequest = defineOperation({
  name: 'accept-request',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({
    ...MatterRef,
    version: Version,
    category: words(limits.name, 1),
    urgency: z.enum(urgencies),
    place: PlaceInput,
    dispatchTo: z.optional(ReceiverRef),
    instruction: words(limits.note),
  }),
  output: Moved,
});
