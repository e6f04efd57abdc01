import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { noticeWriterRoles } from './notice-row';

/** Withdraws a notice before its time. The reason may be empty; readers of the notice see it. */
export const endNotice = defineOperation({
  name: 'end-notice',
  function: 'notices',
  kind: 'command',
  access: noticeWriterRoles,
  input: z.strictObject({ communityId: Id, noticeId: Id, reason: words(limits.reason) }),
  output: z.strictObject({ noticeId: Id }),
});
