import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Cursor } from '../shared/schemas';
import { NoticeRow, noticeParts } from './notice-row';

/** The notices for where the caller lives, the newest first: those shown now, or those that have ended. */
export const notices = defineOperation({
  name: 'notices',
  function: 'notices',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ part: z.enum(noticeParts), after: z.optional(Cursor) }),
  output: z.strictObject({ items: z.array(NoticeRow), next: z.nullable(Cursor) }),
});
