import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { PlaceInput } from '../shared/place';
import { MatterRef, words } from '../shared/schemas';
import { requestKinds, urgencies } from './kinds';
import { Moved, Version } from './receipt';

/** Corrects what a matter is, where it is or how urgent it is (更正); the old values stay in the history. */
export const correctRequest = defineOperation({
  name: 'correct-request',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({
    ...MatterRef,
    version: Version,
    /** A complaint stays one, and nothing else becomes one: who may see it hangs on that. */
    kind: z.enum(requestKinds),
    category: words(limits.name, 1),
    urgency: z.enum(urgencies),
    place: PlaceInput,
  }),
  output: Moved,
});
