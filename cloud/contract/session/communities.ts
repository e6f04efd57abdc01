import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Nothing } from '../shared/schemas';

/** The communities that take part, for whoever has not chosen a home yet. */
export const communities = defineOperation({
  name: 'communities',
  function: 'session',
  kind: 'query',
  access: 'anyone',
  input: Nothing,
  output: z.strictObject({ communities: z.array(z.strictObject({ communityId: Id, name: z.string() })) }),
});
