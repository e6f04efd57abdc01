import type { myMatters as operation } from '../../contract/requests/my-matters';
import { limits } from '../../contract/shared/limits';
import type { UseCase } from '../../platform/context';
import { cutPage, readCursor } from '../../platform/cursor';
import { readMatters } from './queries/read-matters';

/** Reads a page of the caller's own matters. */
export const myMatters: UseCase<typeof operation> = async (input, { caller, db }) => {
  const after = readCursor(input.after, 2);
  const before = after && { at: String(after[0]), id: String(after[1]) };
  const mine = { communityId: input.communityId, personId: caller.personId, filter: input.filter };
  const rows = await readMatters(db, mine, before, limits.pageSize + 1);
  const { page, next } = cutPage(rows, limits.pageSize, (row) => [row.movedAt, row.requestId]);
  return { items: page, next };
};
