import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, MatterRef } from '../shared/schemas';

/** Who of the unit that has a matter in hand can go there, with what each has in hand; for that unit's people only. */
export const unitMembers = defineOperation({
  name: 'unit-members',
  function: 'dispatch',
  kind: 'query',
  access: ['unitLead', 'unitMember'],
  input: z.strictObject(MatterRef),
  output: z.strictObject({
    members: z.array(
      z.strictObject({
        personId: Id,
        name: z.string(),
        phone: z.nullable(z.string()),
        /** Where the membership holds, such as 3 网格. */
        placeName: z.string(),
        isLead: z.boolean(),
        /** Work orders assigned and not yet ended; 99 stands for more. */
        openCount: z.int(),
      }),
    ),
  }),
});
