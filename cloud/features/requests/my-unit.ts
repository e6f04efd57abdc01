import { shanghaiDate } from '../../community/working-time';
import type { myUnit as operation } from '../../contract/requests/my-unit';
import type { UseCase } from '../../platform/context';
import { readUnits } from './queries/read-units';

/** Shows whoever acts for a unit who else does, and where. */
export const myUnit: UseCase<typeof operation> = async (_input, { caller, db, now }) => {
  const unitIds = caller.grants.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
  return { units: await readUnits(db, unitIds, shanghaiDate(now)) };
};
