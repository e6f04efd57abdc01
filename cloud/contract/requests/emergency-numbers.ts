import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id } from '../shared/schemas';

/** The local numbers to call in a community to which the caller belongs, left out his home: gas repair is each city's own, and who is on duty changes with the hour. 110, 119 and 120 are the same everywhere. */
export const emergencyNumbers = defineOperation({
  name: 'emergency-numbers',
  function: 'requests',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ communityId: z.optional(Id) }),
  output: z.strictObject({ gasRepair: z.nullable(z.string()), onDuty: z.nullable(z.string()) }),
});
