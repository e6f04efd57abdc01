import type { Channel } from '../../../../cloud/contract/requests/kinds';
import type { ReadMatter } from '../../../../cloud/contract/requests/read-message';
import type { registerRequest } from '../../../../cloud/contract/requests/register-request';
import type { InputOf } from '../../../../cloud/contract/shared/operation';
import { floorWords, registerWords } from '../../../copy/register';
import type { DraftPhoto } from '../../../features/matters/photos/use-photos';
import { draftOf, nodeOf, type PlaceDraft, type Places, whereOf } from '../../../features/places/place-field';

/** What can be registered by hand. */
export type RegisteredKind = 'issue' | 'wish' | 'suggestion' | 'patrol';

/** A matter being registered, as the form has it. */
export interface RegisterFields {
  kind: RegisteredKind;
  channel: Channel;
  name: string;
  phone: string;
  text: string;
  place: PlaceDraft | null;
  category: string;
  photos: readonly DraftPhoto[];
  /** Counts the readings, so that the fields are drawn anew with what was read. */
  readings: number;
}

/** The fields before anything is said. */
export function emptyFor(kind: RegisteredKind): RegisterFields {
  const channel = kind === 'patrol' ? 'patrol' : 'wechatGroup';
  return { kind, channel, name: '', phone: '', text: '', place: null, category: '', photos: [], readings: 0 };
}

/** Where it is, as far as the message said. */
function placeRead({ buildingId, entranceId, areaId, floor }: ReadMatter): PlaceDraft {
  return {
    side: buildingId === null ? 'area' : 'building',
    ...(buildingId && { buildingId }),
    ...(entranceId && { entranceId }),
    ...(areaId && { areaId }),
    floor: floor === null ? '' : floorWords(floor),
  };
}

/** The fields that a reading fills; what it did not find stays as it is. */
export function filledBy(read: ReadMatter): Partial<RegisterFields> {
  return {
    text: read.text,
    ...(read.name && { name: read.name }),
    ...(read.phone && { phone: read.phone }),
    ...(read.category && { category: read.category }),
    ...((read.buildingId || read.areaId) && { place: placeRead(read) }),
  };
}

/** The first of some nodes that is a building, an entrance or a public area; null when none is. */
export function firstPlace(places: Places, nodeIds: readonly string[]): PlaceDraft | null {
  return nodeIds.map((one) => draftOf(places, one)).find((one) => nodeOf(one) !== null) ?? null;
}

/** The matter as it is registered; what a patrol found has no requester but whoever found it. */
export function inputOf(
  communityId: string,
  fields: RegisterFields,
  { nodeId, ...given }: { nodeId: string; category?: string; photos: string[] },
): InputOf<typeof registerRequest> {
  const { kind, channel, name, phone, text, place } = fields;
  const requester = { name, ...(phone.trim() !== '' && { phone }) };
  const who = kind !== 'patrol' && { requester };
  return { communityId, kind, channel, ...who, text, place: whereOf(place, nodeId), ...given };
}

/** What must be filled in before it can be registered; empty when nothing is missing. */
export function missingIn(fields: RegisterFields, hasPhotos: boolean): string {
  if (fields.kind !== 'patrol' && fields.name.trim() === '') return registerWords.missingName;
  if (!fields.place || nodeOf(fields.place) === null) return registerWords.missingPlace;
  return fields.text.trim() === '' && !hasPhotos ? registerWords.missingWhat : '';
}
