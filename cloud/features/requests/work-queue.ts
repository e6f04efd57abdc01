import { shanghaiDate } from '../../community/working-time';
import type {
  workQueue as operation,
  QueueEntry,
  QueueItem,
  QueueView,
} from '../../contract/requests/work-queue';
import { limits } from '../../contract/shared/limits';
import type { Caller, Context, Database, UseCase } from '../../platform/context';
import { cutPage, readCursor } from '../../platform/cursor';
import type { BookingInQueue } from './queries/queue-bookings';
import { countQueue, readBookingsOfQueue, readCommunitiesUnder, readQueue } from './queries/read-queue';
import { type QueueRow, taskOf } from './task';

/** The last instant of the day in Asia/Shanghai. */
export function endOfDay(now: Date): Date {
  return new Date(`${shanghaiDate(now)}T23:59:59.999+08:00`);
}

/** The communities under the roles that somebody holds above community level. */
export function communitiesUnder(db: Database, caller: Caller): Promise<string[]> {
  const above = caller.grants.filter(({ communityId }) => communityId === null).map(({ nodeId }) => nodeId);
  return readCommunitiesUnder(db, above);
}

/** Where a matter stands in a view: the instant it is ordered by, and its id. */
export function placeOf(view: QueueView, { filedAt, dueAt, requestId }: QueueRow): [at: string, id: string] {
  return [(view === 'all' ? filedAt : (dueAt ?? filedAt)).toISOString(), requestId];
}

function itemOf(row: QueueRow, now: Date, photoLink: Context['photoLink']): QueueItem {
  return {
    communityId: row.communityId,
    requestId: row.requestId,
    version: row.version,
    number: row.number,
    kind: row.kind,
    title: row.title,
    state: row.state,
    categoryName: row.categoryName,
    urgency: row.urgency,
    placeLabel: row.placeLabel,
    task: taskOf(row, now),
    dueAt: row.dueAt?.toISOString() ?? null,
    wasReturned: row.wasReturned && row.state === 'accepted',
    photoCount: row.photoCount,
    thumbUrl: row.firstPhotoId && photoLink(row.communityId, row.firstPhotoId).thumbUrl,
  };
}

interface Placed {
  readonly place: [at: string, id: string];
  readonly entry: QueueEntry;
}

function earliestFirst(one: Placed, other: Placed): number {
  const [[at, id], [otherAt, otherId]] = [one.place, other.place];
  return Date.parse(at) - Date.parse(otherAt) || (id < otherId ? -1 : 1);
}

function placedBooking(row: BookingInQueue): Placed {
  const { startsAt, dueAt, taskId } = row;
  const entry = { ...row, startsAt: startsAt.toISOString(), dueAt: dueAt.toISOString() };
  return { place: [entry.dueAt, taskId], entry };
}

/** Reads one page of what waits for the caller, bookings among the matters by due time, or of everything overseen. */
export const workQueue: UseCase<typeof operation> = async (input, { caller, db, now, photoLink }) => {
  const under = await communitiesUnder(db, caller);
  const after = readCursor(input.after, 2);
  const asked = {
    after: after && { at: String(after[0]), id: String(after[1]) },
    limit: limits.pageSize + 1,
    endOfDay: endOfDay(now),
    today: shanghaiDate(now),
  };
  const rows = await readQueue(db, caller, under, input, asked);
  const bookings = await readBookingsOfQueue(db, caller, input, asked);
  const matters = rows.map((row) => ({
    place: placeOf(input.view, row),
    entry: itemOf(row, now, photoLink),
  }));
  // Without bookings the order stays the one they were read in.
  const placed =
    bookings.length === 0 ? matters : [...matters, ...bookings.map(placedBooking)].sort(earliestFirst);
  const { page, next } = cutPage(placed, limits.pageSize, ({ place }) => place);
  const items = page.map(({ entry }) => entry);
  if (input.after !== undefined) return { items, next, counts: null };
  const { overdue: _, ...counts } = await countQueue(db, caller, under, endOfDay(now), now);
  return { items, next, counts };
};
