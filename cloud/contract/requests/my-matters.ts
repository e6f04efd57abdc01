import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Cursor, Id } from '../shared/schemas';
import { MatterRow } from './matter-row';

export const matterFilters = ['all', 'waiting', 'open', 'ended'] as const;

/** The caller's own matters, the latest moved first. */
export const myMatters = defineOperation({
  name: 'my-matters',
  function: 'requests',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ communityId: Id, filter: z.enum(matterFilters), after: z.optional(Cursor) }),
  output: z.strictObject({ items: z.array(MatterRow), next: z.nullable(Cursor) }),
});
