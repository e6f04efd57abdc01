import * as z from 'zod/mini';
import { taskKinds, taskStates } from '../hall/kinds';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { staffRoles } from '../shared/roles';
import { Cursor, Id, Instant, words } from '../shared/schemas';
import { requestKinds, urgencies } from './kinds';
import { requestStates } from './lifecycle';

/** The views of the queue. */
export const queueViews = ['waiting', 'dueToday', 'returned', 'inHand', 'all'] as const;
/** One view of the queue. */
export type QueueView = (typeof queueViews)[number];

/** What the owner of a matter should do next. */
export const tasks = [
  'triage',
  'confirmDecline',
  'sendOut',
  'publish',
  'findUnit',
  'watchWall',
  'match',
  'take',
  'resolve',
  'check',
  'rectify',
  'wait',
] as const;
export type Task = (typeof tasks)[number];

export const QueueItem = z.strictObject({
  communityId: Id,
  requestId: Id,
  version: z.int(),
  number: z.string(),
  kind: z.enum(requestKinds),
  title: z.string(),
  state: z.enum(requestStates),
  categoryName: z.nullable(z.string()),
  urgency: z.nullable(z.enum(urgencies)),
  placeLabel: z.string(),
  task: z.enum(tasks),
  /** Null for ended matters, which only the view `all` shows. */
  dueAt: z.nullable(Instant),
  wasReturned: z.boolean(),
  photoCount: z.int(),
  thumbUrl: z.nullable(z.string()),
});
/** One matter of the queue. */
export type QueueItem = z.infer<typeof QueueItem>;

/** The work order of a booking that needs somebody: a venue to allow, a visit or an errand to make. */
export const QueueBooking = z.strictObject({
  communityId: Id,
  taskId: Id,
  number: z.string(),
  need: z.enum(taskKinds),
  state: z.enum(taskStates),
  serviceName: z.string(),
  startsAt: Instant,
  placeLabel: z.nullable(z.string()),
  dueAt: Instant,
});
export type QueueBooking = z.infer<typeof QueueBooking>;

/** What stands in the queue: a matter, or the work order of a booking. */
export type QueueEntry = QueueItem | QueueBooking;

/** Tells a matter from the work order of a booking. */
export function isMatter(entry: QueueEntry): entry is QueueItem {
  return 'requestId' in entry;
}

/**
 * One queue of what waits for the caller in every role held, the earliest due first. `inHand` is what colleagues or the caller have
 * taken; `all` is every matter of the communities served, the latest first. Bookings that need somebody stand among the matters by their due
 * time, where nothing narrows the queue to some of the matters.
 */
export const workQueue = defineOperation({
  name: 'work-queue',
  function: 'dispatch',
  kind: 'query',
  access: staffRoles,
  input: z.strictObject({
    view: z.enum(queueViews),
    kind: z.optional(z.enum(requestKinds)),
    state: z.optional(z.enum(requestStates)),
    category: z.optional(words(limits.name, 1)),
    /** A number such as 0612-17, or words of the title or place. */
    search: z.optional(words(limits.query, 1)),
    after: z.optional(Cursor),
  }),
  output: z.strictObject({
    items: z.array(z.union([QueueItem, QueueBooking])),
    next: z.nullable(Cursor),
    /** Counts of the chips, capped at 99; null on later pages. */
    counts: z.nullable(
      z.strictObject({ waiting: z.int(), dueToday: z.int(), returned: z.int(), inHand: z.int() }),
    ),
  }),
});
