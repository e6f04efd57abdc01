import { clockTime } from '../../community/calendar-day';
import {
  type HallNews,
  type InboxEntry,
  type InboxItem,
  inbox as inboxOperation,
  markRead as markReadOperation,
} from '../../contract/inbox/inbox';
import { limits } from '../../contract/shared/limits';
import { type Caller, type Served, served } from '../../platform/context';
import { cutPage, readCursor } from '../../platform/cursor';
import { countUnread, type InboxRow, markRead, readInbox } from './queries/read-inbox';

/** The communities in which somebody lives or acts. */
function communitiesOf(caller: Caller): string[] {
  const ids = [caller.homeCommunityId, ...caller.grants.map(({ communityId }) => communityId)];
  return [...new Set(ids.filter((id): id is string => id !== null))];
}

function entryOf(row: InboxRow): InboxEntry {
  const { itemId, communityId, isRead } = row;
  const told = { itemId, communityId, isRead, at: row.at.toISOString() };
  if (row.subject === 'request') {
    const { requestId, audience, state, kind, number, title } = row;
    return { ...told, requestId, audience, move: row.move as InboxItem['move'], state, kind, number, title };
  }
  const { subject, subjectId, serviceName, date, startsAt, words, isForOther } = row;
  const from = startsAt && clockTime(startsAt);
  const move = row.move as HallNews['move'];
  return { ...told, subject, subjectId, move, serviceName, date, from, words, isForOther };
}

/** The operations of this feature with their use cases. */
export const servedInbox: readonly Served[] = [
  served(inboxOperation, async (input, { caller, db }) => {
    const communityIds = communitiesOf(caller);
    const after = readCursor(input.after, 2);
    const before = after && { at: String(after[0]), id: String(after[1]) };
    const rows = await readInbox(db, caller.personId, communityIds, before, limits.pageSize + 1);
    const items = rows.map(entryOf);
    const { page, next } = cutPage(items, limits.pageSize, (item) => [item.at, item.itemId]);
    return { items: page, next, unreadCount: await countUnread(db, caller.personId, communityIds) };
  }),
  served(markReadOperation, async (input, { caller, db, command, now }) => {
    const communityIds = communitiesOf(caller);
    await markRead(db, communityIds, input.upTo, command, now);
    return { unreadCount: await countUnread(db, caller.personId, communityIds) };
  }),
];
