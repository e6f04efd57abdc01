import * as z from 'zod/mini';
import { Id, Instant } from '../shared/schemas';
import { requestStates } from './lifecycle';

/** What submitting answers: the number to quote and when the first answer comes. */
export const Receipt = z.strictObject({
  communityId: Id,
  requestId: Id,
  /** `MMDD-n`, as people read it on the phone. */
  number: z.string(),
  firstAnswerDueAt: Instant,
});
export type Receipt = z.infer<typeof Receipt>;

/** What every move answers. */
export const Moved = z.strictObject({
  requestId: Id,
  state: z.enum(requestStates),
  /** Counts the events of the request; the next move may quote it. */
  version: z.int(),
});
export type Moved = z.infer<typeof Moved>;

/** The version the caller saw; a move on anything newer is refused with CHANGED, so that nobody decides on an old picture. */
export const Version = z.int().check(z.minimum(1, { error: 'wrongType' }));
