import { forgetNumbers, type Whose } from '../../community/queries/former-accounts';
import { shanghaiDate } from '../../community/working-time';
import type { Context } from '../../platform/context';
import { loadGrants } from '../../platform/queries/load-caller';
import { isAdoptable, planAdoption } from './adopt-matter';
import { hasConflict, isSubject } from './conflict';
import { findMattersToBring, type MatterToBring } from './queries/find-matters-to-bring';
import { loadSnapshot } from './queries/load-snapshot';
import { moveRequest } from './queries/move-request';

type Tools = Pick<Context, 'db' | 'now'>;

/** How many matters one round brings at most. */
const most = 200;

/** Brings one matter, unless whoever the account is now worked on it or is whom it is about, or somebody moves it in this moment. */
async function bringOne(
  { communityId, requestId, personId, isOwnOfBefore }: MatterToBring,
  { db, now }: Tools,
): Promise<'brought' | 'stays' | 'movedOn'> {
  const snapshot = await loadSnapshot(db, communityId, requestId);
  if (!snapshot || !isAdoptable(snapshot)) return 'stays';
  const somebody = { personId, grants: await loadGrants(db, personId, shanghaiDate(now)) };
  if (isOwnOfBefore ? isSubject(somebody, snapshot) : hasConflict(somebody, snapshot)) return 'stays';
  const version = await moveRequest(db, snapshot, planAdoption(snapshot, personId, { now }), now, null);
  return version === null ? 'movedOn' : 'brought';
}

/**
 * Makes accounts the requesters of what was asked before they were tied and of what was told for their numbers, one statement a matter. A
 * number leads to its matters until none is left behind: what one round leaves, the next one finds. Returns how many it brought.
 */
export async function bringAlong(whose: Whose, tools: Tools): Promise<number> {
  const ends: Awaited<ReturnType<typeof bringOne>>[] = [];
  for (const matter of await findMattersToBring(tools.db, whose, tools.now, most))
    ends.push(await bringOne(matter, tools));
  if (ends.length < most && !ends.includes('movedOn')) await forgetNumbers(tools.db, whose);
  return ends.filter((end) => end === 'brought').length;
}
