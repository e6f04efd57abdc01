import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id } from '../shared/schemas';

/** The buildings with their entrances and the public areas of a community, for every place picker. */
export const places = defineOperation({
  name: 'places',
  function: 'session',
  kind: 'query',
  access: 'anyone',
  input: z.strictObject({ communityId: Id }),
  output: z.strictObject({
    buildings: z.array(
      z.strictObject({
        nodeId: Id,
        name: z.string(),
        entrances: z.array(z.strictObject({ nodeId: Id, name: z.string() })),
      }),
    ),
    publicAreas: z.array(z.strictObject({ nodeId: Id, name: z.string() })),
  }),
});
