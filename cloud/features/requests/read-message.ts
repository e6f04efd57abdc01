import { readPlaces } from '../../community/queries/places';
import type { readMessage as operation } from '../../contract/requests/read-message';
import { recorderRoles } from '../../contract/shared/roles';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { readCategories } from './queries/read-choices';
import { readMessage as read } from './reading/read-message';

/** Reads a pasted message against the places and categories of a community in which the caller may register. */
export const readMessage: UseCase<typeof operation> = async ({ communityId, text }, { caller, db }) => {
  const mayRegister = caller.grants.some(
    (grant) => grant.communityId === communityId && recorderRoles.some((role) => role === grant.role),
  );
  if (!mayRegister) throw new Refusal('NOT_FOUND');
  const [places, categories] = await Promise.all([readPlaces(db, communityId), readCategories(db)]);
  const found = read(text, { places, categories });
  const { building, entrance, area, floor } = found.place;
  return {
    buildingId: building?.value.nodeId ?? null,
    entranceId: entrance?.value.nodeId ?? null,
    areaId: area?.value.nodeId ?? null,
    floor: floor?.value ?? null,
    name: found.name?.value ?? null,
    phone: found.phone?.value ?? null,
    category: found.category?.value ?? null,
    text: found.text,
    matters: found.matters.map(({ value }) => value),
    doubts: found.doubts.map((doubt) => ({ code: doubt.code, said: 'said' in doubt ? doubt.said : null })),
  };
};
