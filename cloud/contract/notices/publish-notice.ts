import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, InstantInput, words } from '../shared/schemas';
import { noticeKinds, noticeLimits, noticeWriterRoles } from './notice-row';

const Audience = z.array(Id).check(
  z.minLength(1, { error: 'required', abort: true }),
  z.maxLength(noticeLimits.places, { error: 'tooMany', abort: true }),
  z.refine((ids) => new Set(ids).size === ids.length, { error: 'notAllowed' }),
);

/** Writes a notice for one or more places at or below the writer's own; as a correction it ends the one that it replaces. */
export const publishNotice = defineOperation({
  name: 'publish-notice',
  function: 'notices',
  kind: 'command',
  access: noticeWriterRoles,
  input: z.strictObject({
    communityId: Id,
    kind: z.enum(noticeKinds),
    title: words(limits.title, 1),
    body: words(limits.text, 1),
    audience: Audience,
    startsAt: z.optional(InstantInput),
    endsAt: z.optional(InstantInput),
    /** At once when absent. */
    shownFrom: z.optional(InstantInput),
    shownUntil: InstantInput,
    replaces: z.optional(Id),
  }),
  output: z.strictObject({ noticeId: Id }),
});
