import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Nothing } from '../shared/schemas';

/** The buildings of whoever serves a grid, a building or some entrances, with what is open in each; what lies outdoors comes last. */
export const myGrid = defineOperation({
  name: 'my-grid',
  function: 'dispatch',
  kind: 'query',
  access: ['gridWorker', 'buildingHead'],
  input: Nothing,
  output: z.strictObject({
    places: z.array(
      z.strictObject({
        nodeId: Id,
        name: z.string(),
        households: z.int(),
        /** Open matters there, and those of them that are late or due today; complaints are not counted. */
        open: z.int(),
        dueToday: z.int(),
        /** The entrances that the caller serves. */
        entrances: z.array(z.strictObject({ name: z.string(), households: z.int(), open: z.int() })),
        /** The other building heads and micro-grid workers there who can be called. */
        heads: z.array(z.strictObject({ name: z.string(), phone: z.string() })),
      }),
    ),
  }),
});
