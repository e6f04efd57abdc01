import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, MatterRef } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Agrees when somebody comes (上门时间), and in a unit names who; the requester sees both. Naming a colleague is the lead's. */
export const assignWorker = defineOperation({
  name: 'assign-worker',
  function: 'dispatch',
  kind: 'command',
  access: 'resident',
  input: z
    .strictObject({
      ...MatterRef,
      version: Version,
      personId: z.optional(Id),
      /** Within the next 60 days. */
      visitAt: z.optional(z.iso.datetime({ error: 'wrongType' })),
    })
    .check(
      z.refine((one) => one.personId !== undefined || one.visitAt !== undefined, {
        error: 'required',
        path: ['visitAt'],
      }),
    ),
  output: Moved,
});
