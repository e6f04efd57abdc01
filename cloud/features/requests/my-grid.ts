import type { myGrid as operation } from '../../contract/requests/my-grid';
import type { UseCase } from '../../platform/context';
import { readGrid } from './queries/read-grid';
import { endOfDay } from './work-queue';

/** Shows whoever serves a grid or a building its buildings, with what is open in each. */
export const myGrid: UseCase<typeof operation> = async (_input, { caller, db, now }) => {
  const own = caller.grants.filter(({ role }) => role === 'gridWorker' || role === 'buildingHead');
  return {
    places: await readGrid(
      db,
      own.map(({ nodeId }) => nodeId),
      endOfDay(now),
    ),
  };
};
