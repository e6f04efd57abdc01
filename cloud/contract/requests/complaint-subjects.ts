import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Nothing } from '../shared/schemas';

/** Whom one can complain of by name: the units and the grid workers of the home community. */
export const complaintSubjects = defineOperation({
  name: 'complaint-subjects',
  function: 'requests',
  kind: 'query',
  access: 'resident',
  input: Nothing,
  output: z.strictObject({
    subjects: z.array(
      z.strictObject({ kind: z.enum(['unit', 'person']), id: Id, name: z.string(), role: z.string() }),
    ),
  }),
});
