import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, NoticeRef } from '../shared/schemas';
import { NoticeRow, noticeWriterRoles } from './notice-row';

/** One notice, whole: for those who live where it is shown and for the writers of its places. */
export const notice = defineOperation({
  name: 'notice',
  function: 'notices',
  kind: 'query',
  access: 'resident',
  input: z.strictObject(NoticeRef),
  output: z.extend(NoticeRow, {
    body: z.string(),
    /** The ids of its places, in the order of `places`. */
    audience: z.array(Id),
    /** In which role it was written, and where that role holds; never a name. */
    writer: z.strictObject({ role: z.enum(noticeWriterRoles), placeName: z.string() }),
    /** Why it was withdrawn; null when it was not, or nothing was said. */
    endReason: z.nullable(z.string()),
    /** The notice that corrected it. */
    replacedBy: z.nullable(Id),
    /** Whether the caller lives where it is shown: only then there is something to mark as read. */
    isForMe: z.boolean(),
    /** Whether the caller may withdraw and correct it while it is shown. */
    mayEnd: z.boolean(),
  }),
});
