import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { PlaceInput } from '../shared/place';
import { urgencies } from './kinds';
import { ReceiverRef } from './receivers';
import { Moved, Version } from './receipt';

/** Accepts a request: sets category, urgency and place; with a receiver it is dispatched in the same tap. */
export const acceptRequest = defineOperation({
  name: 'accept-request',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({ ...MatterRef,
    version: Version,
    category: words(limits.name, 1),
    urgency: z.enum(urgencies),
    place: PlaceInput,
    dispatchTo: z.optional(ReceiverRef),
    instruction: words(limits.note) }),
  output: Moved,
});
