import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Cursor, Id, Instant, MatterRef } from '../shared/schemas';

/** How a wish shows on the wall: 等人帮, 在帮了, 圆了. */
export const windows = ['dark', 'half', 'lit'] as const;
export type Window = (typeof windows)[number];

/** A published wish. Nothing here tells who wished or where the door is. */
export const PublicWish = z.strictObject({
  communityId: Id,
  requestId: Id,
  window: z.enum(windows),
  title: z.string(),
  story: z.string(),
  /** Such as 8 栋的一位老人. */
  name: z.string(),
  effortMinutes: z.nullable(z.int()),
  /** Until when a dark window waits before the desk finds somebody; null for others. */
  waitsUntil: z.nullable(Instant),
  /** The unit that helps, where it is one; a person stays 一位邻居. */
  helperUnit: z.nullable(z.string()),
  /** What the wisher said, once lit. */
  thanks: z.nullable(z.string()),
  movedAt: Instant,
  /** Whether the caller may claim it now. */
  canClaim: z.boolean(),
  /** Whether it is the caller's own, or claimed by the caller: its page is the matter's. */
  isMine: z.boolean(),
});
export type PublicWish = z.infer<typeof PublicWish>;

/** The wish wall: published wishes, those that wait first. */
export const wishWall = defineOperation({
  name: 'wish-wall',
  function: 'wall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ communityId: Id, window: z.optional(z.enum(windows)), after: z.optional(Cursor) }),
  output: z.strictObject({
    items: z.array(PublicWish),
    next: z.nullable(Cursor),
    /** Counts for the panel and the chips, capped at 99; null on later pages. */
    counts: z.nullable(z.strictObject({ dark: z.int(), half: z.int(), lit: z.int(), litThisMonth: z.int() })),
  }),
});

/** One published wish, for its own page. */
export const publicWish = defineOperation({
  name: 'public-wish',
  function: 'wall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject(MatterRef),
  output: PublicWish,
});
