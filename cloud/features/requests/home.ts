import { shanghaiDate } from '../../community/working-time';
import type { home as operation } from '../../contract/requests/home';
import { staffRoles } from '../../contract/shared/roles';
import type { Context, UseCase } from '../../platform/context';
import { readGridWorker } from './queries/read-choices';
import { readMatters, readWaiting } from './queries/read-matters';
import { countQueue } from './queries/read-queue';
import { communitiesUnder, endOfDay } from './work-queue';

const shown = 3;

async function workbenchOf({ caller, db, now }: Context) {
  if (!caller.grants.some(({ role }) => (staffRoles as readonly string[]).includes(role))) return null;
  const { waiting, overdue } = await countQueue(
    db,
    caller,
    await communitiesUnder(db, caller),
    endOfDay(now),
    now,
  );
  return { waiting, overdue };
}

async function gridWorkerOf({ caller, db, now, photoLink }: Context) {
  const found = caller.homePlaceId && (await readGridWorker(db, caller.homePlaceId, shanghaiDate(now)));
  if (!found) return null;
  const { portraitId, communityId, ...worker } = found;
  return { ...worker, photoUrl: portraitId && photoLink(communityId, portraitId).thumbUrl };
}

/** Reads what home shows. Staff without a home in a community see their workbench only. */
export const home: UseCase<typeof operation> = async (_input, context) => {
  const { caller, db } = context;
  const communityId = caller.homeCommunityId;
  const [waiting, recent] = communityId
    ? await Promise.all([
        readWaiting(db, communityId, caller.personId, shown),
        readMatters(db, { communityId, personId: caller.personId, filter: 'all' }, null, shown),
      ])
    : [{ rows: [], count: 0 }, []];
  return {
    waiting: waiting.rows,
    waitingCount: waiting.count,
    recent,
    gridWorker: await gridWorkerOf(context),
    workbench: await workbenchOf(context),
  };
};
