import { clockTime } from '../../community/calendar-day';
import type {
  hallMessages as hallMessagesOperation,
  readHallMessages as readOperation,
} from '../../contract/hall/messages';
import { limits } from '../../contract/shared/limits';
import type { UseCase } from '../../platform/context';
import { cutPage, readCursor } from '../../platform/cursor';
import { refuseStrangers } from './parties';
import { countUnread, markRead, readMessages } from './queries/read-messages';

/** What happened to the caller's bookings, waits and tickets, the newest first. */
export const hallMessages: UseCase<typeof hallMessagesOperation> = async (input, { caller, db }) => {
  const ref = { communityId: input.communityId, personId: caller.personId };
  const after = readCursor(input.after, 2);
  const before = after && { at: String(after[0]), id: String(after[1]) };
  const rows = await readMessages(db, ref, before, limits.pageSize + 1);
  const items = rows.map(({ startsAt, at, ...row }) => ({
    ...row,
    from: startsAt && clockTime(startsAt),
    at: at.toISOString(),
  }));
  const { page, next } = cutPage(items, limits.pageSize, (item) => [item.at, item.subjectId]);
  return { items: page, next, unreadCount: await countUnread(db, ref) };
};

/** Marks everything told until an instant as read. */
export const readHallMessages: UseCase<typeof readOperation> = async (
  input,
  { caller, db, command, now },
) => {
  await refuseStrangers({ caller, db, now }, input.communityId);
  const ref = { communityId: input.communityId, personId: caller.personId };
  const readTo = await markRead(db, ref, new Date(input.upTo), command, now);
  return { readTo: readTo.toISOString() };
};
