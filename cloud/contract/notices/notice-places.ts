import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id } from '../shared/schemas';
import { noticeWriterRoles } from './notice-row';

/** The places that the caller may write notices for, in the order of the tree. */
export const noticePlaces = defineOperation({
  name: 'notice-places',
  function: 'notices',
  kind: 'query',
  access: noticeWriterRoles,
  input: z.strictObject({ communityId: Id }),
  output: z.strictObject({
    places: z.array(
      z.strictObject({
        nodeId: Id,
        level: z.enum(['community', 'grid', 'building', 'entrance']),
        label: z.string(),
      }),
    ),
  }),
});
