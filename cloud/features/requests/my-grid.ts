import { shanghaiDate } from '../../community/working-time';
import type { myGrid as operation } from '../../contract/requests/my-grid';
import type { UseCase } from '../../platform/context';
import { readGrid } from './queries/read-grid';
import { endOfDay } from './work-queue';

/** Shows whoever serves a grid, a building or some entrances the buildings there, with what is open in each. */
export const myGrid: UseCase<typeof operation> = async (_input, { caller, db, now }) => {
  const own = caller.grants.filter(({ role }) => role === 'gridWorker' || role === 'buildingHead');
  return {
    places: await readGrid(db, {
      nodeIds: own.map(({ nodeId }) => nodeId),
      exceptPersonId: caller.personId,
      today: shanghaiDate(now),
      endOfDay: endOfDay(now),
    }),
  };
};
