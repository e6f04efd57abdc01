import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, NoticeRef } from '../shared/schemas';

/** Notes that the caller has read a notice; counted once for each person. */
export const markNoticeRead = defineOperation({
  name: 'mark-notice-read',
  function: 'notices',
  kind: 'command',
  access: 'resident',
  input: z.strictObject(NoticeRef),
  output: z.strictObject({ noticeId: Id }),
});
