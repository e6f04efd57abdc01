import { categories } from '../../../../cloud/contract/requests/categories';
import { type Channel, categoryKindOf } from '../../../../cloud/contract/requests/kinds';
import type { readMessage } from '../../../../cloud/contract/requests/read-message';
import { type RegisterReceipt, registerRequest } from '../../../../cloud/contract/requests/register-request';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { floorWords, registerWords } from '../../../copy/register';
import { useForm } from '../../../features/matters/forms/use-form';
import { type DraftPhoto, usePhotos } from '../../../features/matters/photos/use-photos';
import { nodeOf, type PlaceDraft, whereOf } from '../../../features/places/place-field';
import { usePlaces } from '../../../features/places/use-places';
import { callCloud } from '../../../phone/call-cloud';
import { replaceBy } from '../../../phone/navigate';
import { useDraft } from '../../../session/drafts';
import { useQuery } from '../../../session/use-query';

/** What can be registered by hand. */
export type RegisteredKind = 'issue' | 'wish' | 'suggestion' | 'patrol';

interface RegisterFields {
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

function emptyFor(kind: RegisteredKind): RegisterFields {
  const channel = kind === 'patrol' ? 'patrol' : 'wechatGroup';
  return { kind, channel, name: '', phone: '', text: '', place: null, category: '', photos: [], readings: 0 };
}

function showSlip({ communityId, requestId, number, firstAnswerDueAt, receiptCode }: RegisterReceipt): void {
  replaceBy('slip', { communityId, requestId, number, firstAnswerDueAt, receiptCode: receiptCode ?? '' });
}

/** Where it is, as far as the message said. */
function placeRead({ buildingId, entranceId, areaId, floor }: OutputOf<typeof readMessage>): PlaceDraft {
  return {
    side: buildingId === null ? 'area' : 'building',
    ...(buildingId && { buildingId }),
    ...(entranceId && { entranceId }),
    ...(areaId && { areaId }),
    floor: floor === null ? '' : floorWords(floor),
  };
}

/** The fields that a reading fills; what it did not find stays as it is. */
function filledBy(read: OutputOf<typeof readMessage>, text: string): Partial<RegisterFields> {
  return {
    text,
    ...(read.name && { name: read.name }),
    ...(read.phone && { phone: read.phone }),
    ...(read.category && { category: read.category }),
    ...((read.buildingId || read.areaId) && { place: placeRead(read) }),
  };
}

function missingIn(fields: RegisterFields, hasPhotos: boolean, nodeId: string | null): string {
  if (fields.kind !== 'patrol' && fields.name.trim() === '') return registerWords.missingName;
  if (nodeId === null) return registerWords.missingPlace;
  return fields.text.trim() === '' && !hasPhotos ? registerWords.missingWhat : '';
}

/** A matter being registered for somebody, or from a patrol: its draft, its photos, and how it is sent. */
export function useRegister(communityId: string, kind: RegisteredKind) {
  const { fields, change, ...draft } = useDraft(kind === 'patrol' ? 'patrol' : 'register', emptyFor(kind));
  const form = useForm<RegisterReceipt>(draft, showSlip);
  const photos = usePhotos(communityId, fields.photos, (list) => change({ photos: list }));
  const places = usePlaces(communityId);
  const all = useQuery('categories', () => callCloud(categories, {}));
  const known = (all.asked.phase === 'ready' ? all.asked.data.categories : []).filter(
    (one) => one.kind === categoryKindOf(fields.kind),
  );
  const nodeId = fields.place && nodeOf(fields.place);
  const requester = { name: fields.name, ...(fields.phone.trim() !== '' && { phone: fields.phone }) };
  const input = {
    communityId,
    kind: fields.kind,
    channel: fields.channel,
    ...(fields.kind !== 'patrol' && { requester }),
    text: fields.text,
    place: whereOf(fields.place, nodeId ?? ''),
    ...(known.some(({ code }) => code === fields.category) && { category: fields.category }),
    photos: photos.fileIds,
  };
  return {
    ...{ fields, change, form, photos, places, known },
    missing: missingIn(fields, photos.fileIds.length > 0, nodeId),
    fill: (read: OutputOf<typeof readMessage>, text: string) =>
      change({ ...filledBy(read, text), readings: fields.readings + 1 }),
    send: () => void form.send((key) => callCloud(registerRequest, input, key)),
  };
}
