import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { roles } from '../shared/roles';
import { Cursor, Id, words } from '../shared/schemas';

/** Who has which role where, from a date to a date. */
export const roleHolders = defineOperation({
  name: 'role-holders',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: z.strictObject({
    communityId: Id,
    role: z.optional(z.enum(roles)),
    search: z.optional(words(limits.name, 1)),
    after: z.optional(Cursor),
  }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        grantId: Id,
        personId: Id,
        name: z.string(),
        role: z.enum(roles),
        nodeName: z.string(),
        unitName: z.nullable(z.string()),
        fromDate: z.string(),
        toDate: z.nullable(z.string()),
      }),
    ),
    next: z.nullable(Cursor),
  }),
});
