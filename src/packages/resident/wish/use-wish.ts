import { forecast } from '../../../../cloud/contract/requests/forecast';
import type { Beneficiary } from '../../../../cloud/contract/requests/kinds';
import { submitWish } from '../../../../cloud/contract/requests/submit-wish';
import { useForm } from '../../../features/matters/forms/use-form';
import { type DraftPhoto, usePhotos } from '../../../features/matters/photos/use-photos';
import { draftOf, nodeOf, type PlaceDraft, whereOf } from '../../../features/places/place-field';
import { usePlaces } from '../../../features/places/use-places';
import { callCloud } from '../../../phone/call-cloud';
import { useDraft } from '../../../session/drafts';
import { useQuery } from '../../../session/use-query';

interface Fields {
  title: string;
  story: string;
  onBehalfOf: Beneficiary;
  place: PlaceDraft | null;
  photos: readonly DraftPhoto[];
}

const empty: Fields = { title: '', story: '', onBehalfOf: 'self', place: null, photos: [] };

/** A wish in the making: its draft, photos, place, and how it is sent. */
export function useWish(home: { communityId: string; placeId: string }) {
  const { fields, change, ...draft } = useDraft('wish', empty);
  const form = useForm(draft);
  const photos = usePhotos(home.communityId, fields.photos, (list) => change({ photos: list }));
  const places = usePlaces(home.communityId);
  const expected = useQuery(home.placeId, () => callCloud(forecast, { kind: 'wish' }));
  const known = places.asked.phase === 'ready' ? places.asked.data : null;
  const place = fields.place ?? (known && draftOf(known, home.placeId));
  const nodeId = (place && nodeOf(place)) ?? home.placeId;
  const building = known?.buildings.find((one) => one.nodeId === place?.buildingId);
  const { title, story, onBehalfOf } = fields;
  const wish = { title, story, onBehalfOf, buildingName: building?.name ?? '' };
  const input = { title, story, onBehalfOf, place: whereOf(place, nodeId), photos: photos.fileIds };
  const send = () => void form.send((key) => callCloud(submitWish, input, key));
  return { fields, change, form, photos, places, expected, place, wish, send };
}
