import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Cursor, Id } from '../shared/schemas';
import { NoticeRow, noticeParts, noticeWriterRoles } from './notice-row';

/** The notices that are shown anywhere in the caller's own places, whoever wrote them, the newest first. */
export const localNotices = defineOperation({
  name: 'local-notices',
  function: 'notices',
  kind: 'query',
  access: noticeWriterRoles,
  input: z.strictObject({ communityId: Id, part: z.enum(noticeParts), after: z.optional(Cursor) }),
  output: z.strictObject({ items: z.array(NoticeRow), next: z.nullable(Cursor) }),
});
