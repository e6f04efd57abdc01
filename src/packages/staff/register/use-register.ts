import { categories } from '../../../../cloud/contract/requests/categories';
import { categoryKindOf } from '../../../../cloud/contract/requests/kinds';
import { type RegisterReceipt, registerRequest } from '../../../../cloud/contract/requests/register-request';
import { useForm } from '../../../features/matters/forms/use-form';
import { usePhotos } from '../../../features/matters/photos/use-photos';
import { nodeOf, whereOf } from '../../../features/places/place-field';
import { usePlaces } from '../../../features/places/use-places';
import { callCloud } from '../../../phone/call-cloud';
import type { Draft } from '../../../session/drafts';
import { useQuery } from '../../../session/use-query';
import { missingIn, type RegisterFields } from './fields';

/** The draft of a matter, be it the only one or one of several. */
export type RegisterDraft = Omit<Draft<RegisterFields>, 'revise'>;

/** What can be chosen when registering: places and categories of the community. */
export function useChoices(communityId: string) {
  const places = usePlaces(communityId);
  const asked = useQuery('categories', () => callCloud(categories, {}));
  return {
    communityId,
    places,
    categories: asked.asked.phase === 'ready' ? asked.asked.data.categories : [],
  };
}
export type Choices = ReturnType<typeof useChoices>;

/** A matter being registered for somebody, or from a patrol: its draft, its photos, and how it is sent. */
export function useRegister(
  { communityId, places, categories: all }: Choices,
  { fields, change, ...draft }: RegisterDraft,
  onSent: (receipt: RegisterReceipt) => void,
) {
  const form = useForm<RegisterReceipt>(draft, onSent);
  const photos = usePhotos(communityId, fields.photos, (list) => change({ photos: list }));
  const known = all.filter(({ kind }) => kind === categoryKindOf(fields.kind));
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
    missing: missingIn(fields, photos.fileIds.length > 0),
    send: () => void form.send((key) => callCloud(registerRequest, input, key)),
  };
}

/** What the cards of the form draw and change. */
export type Registering = ReturnType<typeof useRegister>;
