import { shanghaiDate } from '../../community/working-time';
import {
  type PublicWish,
  type publicWish as publicWishOperation,
  windows,
  type wishWall as wishWallOperation,
} from '../../contract/requests/wish-wall';
import { limits } from '../../contract/shared/limits';
import { claimerRoles } from '../../contract/shared/roles';
import type { Caller, UseCase } from '../../platform/context';
import { cutPage, readCursor } from '../../platform/cursor';
import { Refusal } from '../../platform/refusal';
import { countWall, readPublicWish, readWall, type WallRow } from './queries/read-wall';

/** Whether somebody lives or acts in a community. */
function belongsTo(caller: Caller, communityId: string): boolean {
  return (
    caller.homeCommunityId === communityId || caller.grants.some((grant) => grant.communityId === communityId)
  );
}

function publicWishOf(row: WallRow, caller: Caller): PublicWish {
  const window = windows[row.rank];
  const isMine = row.requesterId === caller.personId || row.claimantId === caller.personId;
  const isClaimer = caller.grants.some(
    ({ role, communityId }) =>
      communityId === row.communityId && (claimerRoles as readonly string[]).includes(role),
  );
  return {
    communityId: row.communityId,
    requestId: row.requestId,
    window,
    title: row.title,
    story: row.story,
    name: row.name,
    effortMinutes: row.effortMinutes,
    waitsUntil: window === 'dark' ? (row.dueAt?.toISOString() ?? null) : null,
    helperUnit: row.helperUnit,
    thanks: window === 'lit' ? row.thanks : null,
    movedAt: row.wallAt.toISOString(),
    canClaim:
      window === 'dark' && row.state === 'accepted' && isClaimer && row.requesterId !== caller.personId,
    isMine,
  };
}

/** Reads a page of the wall of a community in which the caller lives or acts. */
export const wishWall: UseCase<typeof wishWallOperation> = async (input, { caller, db, now }) => {
  if (!belongsTo(caller, input.communityId)) throw new Refusal('NOT_FOUND');
  const after = readCursor(input.after, 3);
  const from = after && { rank: Number(after[0]), at: String(after[1]), id: String(after[2]) };
  const rows = await readWall(db, input.communityId, input.window, from, limits.pageSize + 1);
  const { page, next } = cutPage(rows, limits.pageSize, (row) => [
    row.rank,
    row.wallAt.toISOString(),
    row.requestId,
  ]);
  const monthBegan = new Date(`${shanghaiDate(now).slice(0, 7)}-01T00:00:00+08:00`);
  const counts = input.after === undefined ? await countWall(db, input.communityId, monthBegan) : null;
  return { items: page.map((row) => publicWishOf(row, caller)), next, counts };
};

/** Reads one published wish. */
export const publicWish: UseCase<typeof publicWishOperation> = async (input, { caller, db }) => {
  const row = belongsTo(caller, input.communityId)
    ? await readPublicWish(db, input.communityId, input.requestId)
    : null;
  if (!row) throw new Refusal('NOT_FOUND');
  return publicWishOf(row, caller);
};
