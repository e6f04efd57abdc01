import { categories } from '../../../../cloud/contract/requests/categories';
import { forecast } from '../../../../cloud/contract/requests/forecast';
import { reportIssue } from '../../../../cloud/contract/requests/report-issue';
import { limits } from '../../../../cloud/contract/shared/limits';
import { issueWords, placeWords } from '../../../copy/forms';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { useForm } from '../../../features/matters/forms/use-form';
import { PhotoField } from '../../../features/matters/photos/photo-field';
import { type DraftPhoto, usePhotos } from '../../../features/matters/photos/use-photos';
import { draftOf, nodeOf, type PlaceDraft, PlaceField } from '../../../features/places/place-field';
import { usePlaces } from '../../../features/places/use-places';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useDraft } from '../../../session/drafts';
import { useQuery } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { TextArea } from '../../../ui/text-area';
import { CategoryCard } from './category-card';
import { guessCategory } from './guess-category';

interface Fields {
  text: string;
  place: PlaceDraft | null;
  /** Null: as the text suggests; empty: the desk decides. */
  category: string | null;
  photos: readonly DraftPhoto[];
}

const empty: Fields = { text: '', place: null, category: null, photos: [] };

/** Reports a problem: one sentence or one photo, and where. */
export default function IssuePage() {
  return <NeedsHome>{(home) => <IssueForm home={home} />}</NeedsHome>;
}

function IssueForm({ home }: { home: { communityId: string; placeId: string } }) {
  const draft = useDraft('issue', empty);
  const { fields, change } = draft;
  const form = useForm(draft);
  const photos = usePhotos(home.communityId, fields.photos, (list) => change({ photos: list }));
  const places = usePlaces(home.communityId);
  const all = useQuery(home.communityId, () => callCloud(categories, {}));
  const known = all.asked.phase === 'ready' ? all.asked.data.categories : [];
  const suggested = guessCategory(fields.text, known);
  const category = fields.category ?? suggested ?? '';
  const place =
    fields.place ?? (places.asked.phase === 'ready' ? draftOf(places.asked.data, home.placeId) : null);
  const nodeId = place && nodeOf(place);
  const question = {
    kind: 'issue' as const,
    ...(nodeId && { placeId: nodeId }),
    ...(category && { category }),
  };
  const expected = useQuery(`${nodeId} ${category}`, () => callCloud(forecast, question));
  const missing =
    fields.text.trim() === '' && photos.fileIds.length === 0
      ? issueWords.missing
      : nodeId
        ? ''
        : placeWords.missing;
  const send = () =>
    void form.send((key) => {
      const where = {
        nodeId: nodeId ?? '',
        ...(place?.side === 'building' && place.floor && { floor: place.floor }),
      };
      const input = {
        text: fields.text,
        place: where,
        photos: photos.fileIds,
        ...(category && { category }),
      };
      return callCloud(reportIssue, input, key);
    });
  const fault = form.faultAt('text');
  return (
    <Screen
      bar={
        <SendBar
          word={issueWords.send}
          missing={missing}
          isBusy={form.isBusy || photos.isUploading}
          onSend={send}
        />
      }
    >
      <RefusedNotice command={form} />
      <Card>
        <TextArea
          label={issueWords.textLabel}
          placeholder={issueWords.textHint}
          defaultValue={fields.text}
          maxLength={limits.text}
          {...(fault && { fault })}
          onInput={(text) => change({ text })}
        />
        <PhotoField photos={photos} />
      </Card>
      <Loaded query={places} cards={1}>
        {(found) => (
          <PlaceField
            places={found}
            isAnywhere
            draft={place ?? draftOf(found, home.placeId)}
            onChange={(next) => change({ place: next })}
          />
        )}
      </Loaded>
      <CategoryCard
        categories={known}
        category={category}
        isSuggested={fields.category === null && suggested !== null}
        query={expected}
        onPick={(code) => change({ category: code })}
      />
    </Screen>
  );
}
