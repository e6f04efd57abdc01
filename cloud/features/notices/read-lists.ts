import type { localNotices } from '../../contract/notices/local-notices';
import type { NoticePart, NoticeRow } from '../../contract/notices/notice-row';
import type { notices } from '../../contract/notices/notices';
import type { noticesHere } from '../../contract/notices/notices-here';
import { limits } from '../../contract/shared/limits';
import type { Context, UseCase } from '../../platform/context';
import { cutPage, readCursor } from '../../platform/cursor';
import { Refusal } from '../../platform/refusal';
import { nodesOf } from './own-notice';
import { type NoticePage, readAnnounced, readNoticesAround, readNoticesAt } from './queries/list-notices';
import { mayExplain } from './rules';

interface Asked {
  readonly part: NoticePart;
  readonly after?: string | undefined;
}

function pageOf({ part, after }: Asked, communityId: string, { caller, now }: Context): NoticePage {
  const cursor = readCursor(after, 2);
  const before = cursor && { at: String(cursor[0]), id: String(cursor[1]) };
  return { communityId, personId: caller.personId, part, now, before, limit: limits.pageSize + 1 };
}

function cut(rows: readonly NoticeRow[], { part }: Asked) {
  const at = (row: NoticeRow) => (part === 'current' ? row.shownFrom : row.shownUntil);
  const { page, next } = cutPage(rows, limits.pageSize, (row) => [at(row), row.noticeId]);
  return { items: page, next };
}

/** Reads the notices of the caller's home; whoever has none has no notices. */
export const readNotices: UseCase<typeof notices> = async (input, context) => {
  const { homeCommunityId, homePlaceId } = context.caller;
  if (homeCommunityId === null) return { items: [], next: null };
  const page = pageOf(input, homeCommunityId, context);
  return cut(await readNoticesAt(context.db, homePlaceId ?? homeCommunityId, page), input);
};

/** Reads the notices around the places where the caller writes. Throws NOT_FOUND where that is nowhere in the community. */
export const readLocalNotices: UseCase<typeof localNotices> = async (input, context) => {
  const nodeIds = nodesOf(context.caller, input.communityId);
  if (nodeIds.length === 0) throw new Refusal('NOT_FOUND');
  const page = pageOf(input, input.communityId, context);
  return cut(await readNoticesAround(context.db, nodeIds, page), input);
};

/** Reads what may explain a trouble at a place of the caller's community. Throws INVALID for a place elsewhere. */
export const readNoticesHere: UseCase<typeof noticesHere> = async ({ placeId, category }, context) => {
  const { caller, db, now } = context;
  if (caller.homeCommunityId === null) throw new Refusal('NO_HOME');
  const announced = await readAnnounced(db, caller.homeCommunityId, placeId, now);
  if (announced === null) throw new Refusal('INVALID', { fields: { placeId: 'notAllowed' } });
  const items = announced
    .filter((one) => mayExplain(one, category, now))
    .map(({ startsAt, endsAt, ...one }) => ({
      ...one,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
    }));
  return { items };
};
