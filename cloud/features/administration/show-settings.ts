import { readAccount } from '../../community/queries/accounts';
import { shanghaiDate } from '../../community/working-time';
import type {
  findPeople as findPeopleOperation,
  namedPerson as namedPersonOperation,
  placeRoles as placeRolesOperation,
} from '../../contract/administration/people';
import type { administeredPlace as administeredPlaceOperation } from '../../contract/administration/places';
import type {
  categorySettings as categorySettingsOperation,
  units as unitsOperation,
} from '../../contract/administration/shared';
import { limits } from '../../contract/shared/limits';
import type { UseCase } from '../../platform/context';
import { cutPage, readCursor } from '../../platform/cursor';
import { Refusal } from '../../platform/refusal';
import { readNamed } from './queries/edit-roles';
import { readCategorySettings, readUnits } from './queries/edit-shared';
import { readCoversAll } from './queries/load-present';
import { findStaff, readChildren, readDuties, readNode, readRoles, readShifts } from './queries/read-place';
import { administered } from './reach';

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Shows one node with what is set on it, or the tops of what the caller administers. */
export const administeredPlace: UseCase<typeof administeredPlaceOperation> = async (
  { nodeId },
  { caller, db, now },
) => {
  const mine = administered(caller);
  if (nodeId === undefined)
    return { node: null, children: await readChildren(db, null, mine), duties: [], shifts: [] };
  const node = await readNode(db, nodeId, mine);
  if (!node) throw new Refusal('NOT_FOUND');
  return {
    node,
    children: await readChildren(db, nodeId, mine),
    duties: await readDuties(db, nodeId),
    shifts: await readShifts(db, nodeId, shanghaiDate(now)),
  };
};

/** Shows who has which role on a node. */
export const placeRoles: UseCase<typeof placeRolesOperation> = async ({ nodeId, after }, context) => {
  const { caller, db, now } = context;
  const beforeId = String(readCursor(after, 1)?.[0] ?? lastId);
  const limit = limits.pageSize + 1;
  const asked = { nodeId, mine: administered(caller), today: shanghaiDate(now), beforeId, limit };
  const { page, next } = cutPage(await readRoles(db, asked), limits.pageSize, (row) => [row.grantId]);
  return { items: page, next };
};

/** Finds people to be put on duty. */
export const findPeople: UseCase<typeof findPeopleOperation> = async ({ search }, { caller, db, now }) => {
  const asked = { search, mine: administered(caller), today: shanghaiDate(now), limit: limits.pageSize };
  return { people: await findStaff(db, asked) };
};

/** Shows somebody to be corrected. */
export const namedPerson: UseCase<typeof namedPersonOperation> = async ({ personId }, { caller, db }) => {
  const named = await readNamed(db, personId, administered(caller));
  if (!named) throw new Refusal('NOT_FOUND');
  return { ...named, account: await readAccount(db, personId) };
};

/** Shows units by name. */
export const units: UseCase<typeof unitsOperation> = async ({ after }, { caller, db, now }) => {
  const asked = {
    mine: administered(caller),
    today: shanghaiDate(now),
    after: String(readCursor(after, 1)?.[0] ?? ''),
    limit: limits.pageSize + 1,
  };
  const { page, next } = cutPage(await readUnits(db, asked), limits.pageSize, (row) => [row.name]);
  return { items: page, next };
};

/** Shows every category. */
export const categorySettings: UseCase<typeof categorySettingsOperation> = async (
  _input,
  { caller, db },
) => ({
  categories: await readCategorySettings(db),
  isMine: await readCoversAll(db, administered(caller)),
});
