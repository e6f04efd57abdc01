import * as z from 'zod/mini';
import type { levels } from '../shared/place';
import type { Role } from '../shared/roles';
import { Id, Instant } from '../shared/schemas';

/** What a notice is about. The first three bear the codes of the categories of trouble that they explain. */
export const noticeKinds = ['water', 'power', 'gas', 'works', 'event', 'other'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Where a notice stands: not shown yet, shown, its time over, withdrawn early, or corrected by a newer one. */
export const noticeStates = ['scheduled', 'shown', 'over', 'withdrawn', 'replaced'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** Which part of a list of notices: what is shown or will be, or what has ended. */
export const noticeParts = ['current', 'past'] as const;
export type NoticePart = (typeof noticeParts)[number];

/** Who writes notices, the widest first, each with the levels of the tree that may be addressed. */
export const noticeWriters = {
  desk: ['community', 'grid', 'building', 'entrance'],
  gridWorker: ['grid', 'building', 'entrance'],
  buildingHead: ['building', 'entrance'],
} as const satisfies Partial<Record<Role, readonly (typeof levels)[number][]>>;
export type NoticeWriter = keyof typeof noticeWriters;

/** The roles that write notices, the widest first. */
export const noticeWriterRoles = Object.keys(noticeWriters) as NoticeWriter[];

/** A notice is shown for at most so many days, to at most so many places. */
export const noticeLimits = { shownDays: 90, places: 60 } as const;

/** A notice in a list. */
export const NoticeRow = z.strictObject({
  communityId: Id,
  noticeId: Id,
  kind: z.enum(noticeKinds),
  title: z.string(),
  /** The places it is for, as people call them, in the order of the tree. */
  places: z.array(z.string()),
  /** From when to when what it tells about lasts. */
  startsAt: z.nullable(Instant),
  endsAt: z.nullable(Instant),
  shownFrom: Instant,
  shownUntil: Instant,
  publishedAt: Instant,
  state: z.enum(noticeStates),
  isRead: z.boolean(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;
