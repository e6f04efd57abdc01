import { readPlaces } from '../../community/queries/places';
import {
  mostMatters,
  type readMessage as operation,
  type ReadMatter,
} from '../../contract/requests/read-message';
import { recorderRoles } from '../../contract/shared/roles';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { readCategories } from './queries/read-choices';
import { type MatterReading, readEach } from './reading/read-each';
import { readMessage as read } from './reading/read-message';

/** A reading without the stretches it was read from. */
function asAnswered({ place, ...found }: MatterReading): ReadMatter {
  const doubts = found.doubts.map((doubt) => ({
    code: doubt.code,
    said: 'said' in doubt ? doubt.said : null,
  }));
  return {
    buildingId: place.building?.value.nodeId ?? null,
    entranceId: place.entrance?.value.nodeId ?? null,
    areaId: place.area?.value.nodeId ?? null,
    floor: place.floor?.value ?? null,
    name: found.name?.value ?? null,
    phone: found.phone?.value ?? null,
    category: found.category?.value ?? null,
    text: found.text,
    teller: found.teller,
    doubts: found.isPlaceLent ? [...doubts, { code: 'lentPlace', said: null }] : doubts,
  };
}

/** Reads a pasted message against the places and categories of a community in which the caller may register. */
export const readMessage: UseCase<typeof operation> = async ({ communityId, text }, { caller, db }) => {
  const mayRegister = caller.grants.some(
    (grant) => grant.communityId === communityId && recorderRoles.some((role) => role === grant.role),
  );
  if (!mayRegister) throw new Refusal('NOT_FOUND');
  const [places, categories] = await Promise.all([readPlaces(db, communityId), readCategories(db)]);
  const known = { places, categories };
  const found = read(text, known);
  return {
    whole: asAnswered({ ...found, teller: 0, isPlaceLent: false }),
    matters: readEach(text, found, known).slice(0, mostMatters).map(asAnswered),
    more: Math.max(0, found.matters.length - mostMatters),
  };
};
