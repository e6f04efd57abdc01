import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Nothing } from '../shared/schemas';

/** The caller's units: the duty desk's number, and who serves which places with whose number. */
export const myUnit = defineOperation({
  name: 'my-unit',
  function: 'dispatch',
  kind: 'query',
  access: ['unitLead', 'unitMember'],
  input: Nothing,
  output: z.strictObject({
    units: z.array(
      z.strictObject({
        unitId: Id,
        name: z.string(),
        /** Of the duty desk; empty without one. */
        phone: z.string(),
        members: z.array(
          z.strictObject({
            personId: Id,
            name: z.string(),
            phone: z.string(),
            isLead: z.boolean(),
            /** Where the membership holds, such as 3 网格, in the order of the tree. */
            places: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
});
