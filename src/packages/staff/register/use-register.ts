import { categories } from '../../../../cloud/contract/requests/categories';
import { categoryKindOf } from '../../../../cloud/contract/requests/kinds';
import { type RegisterReceipt, registerRequest } from '../../../../cloud/contract/requests/register-request';
import { useForm } from '../../../features/matters/forms/use-form';
import { useHeard } from '../../../features/matters/forms/use-heard';
import { usePhotos } from '../../../features/matters/photos/use-photos';
import { nodeOf } from '../../../features/places/place-field';
import { usePlaces } from '../../../features/places/use-places';
import { callCloud } from '../../../phone/call-cloud';
import type { Draft } from '../../../session/drafts';
import { useQuery } from '../../../session/use-query';
import { firstPlace, inputOf, missingIn, type RegisterFields } from './fields';

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

/**
 * A matter being registered for somebody, or from a patrol: its draft, its photos, and how it is sent. Until a place is chosen the first
 * of the `likely` ones is proposed.
 */
export function useRegister(
  { communityId, places, categories: all }: Choices,
  { fields: kept, change, ...draft }: RegisterDraft,
  onSent: (receipt: RegisterReceipt, nodeId: string) => void,
  likely: readonly string[] = [],
) {
  const proposed = places.asked.phase === 'ready' ? firstPlace(places.asked.data, likely) : null;
  const fields = { ...kept, place: kept.place ?? proposed };
  const photos = usePhotos(communityId, fields.photos, (list) => change({ photos: list }));
  const needsCall = useHeard(communityId);
  const known = all.filter(({ kind }) => kind === categoryKindOf(fields.kind));
  const nodeId = (fields.place && nodeOf(fields.place)) ?? '';
  const form = useForm<RegisterReceipt>(draft, (receipt) => onSent(receipt, nodeId));
  const about = known.some(({ code }) => code === fields.category) && { category: fields.category };
  const input = inputOf(communityId, fields, { ...about, nodeId, photos: photos.fileIds });
  async function send(): Promise<void> {
    const mayBeDanger = fields.kind === 'issue' || fields.kind === 'patrol';
    if (mayBeDanger && (await needsCall({ text: fields.text, ...about }))) return;
    await form.send((key) => callCloud(registerRequest, input, key));
  }
  return {
    ...{ fields, change, form, photos, places, known },
    isPlaceProposed: kept.place === null && proposed !== null,
    missing: missingIn(fields, photos.fileIds.length > 0),
    send: () => void send(),
  };
}

/** What the cards of the form draw and change. */
export type Registering = ReturnType<typeof useRegister>;
