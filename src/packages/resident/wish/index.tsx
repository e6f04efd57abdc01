import { useState } from 'react';
import { forecast } from '../../../../cloud/contract/requests/forecast';
import { type Beneficiary, beneficiaries } from '../../../../cloud/contract/requests/kinds';
import { submitWish } from '../../../../cloud/contract/requests/submit-wish';
import { limits } from '../../../../cloud/contract/shared/limits';
import { wishWords } from '../../../copy/forms';
import { beneficiaryWords } from '../../../copy/kinds';
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
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { TextArea } from '../../../ui/text-area';
import { AfterSending } from './after-sending';
import { PreviewSheet } from './preview-sheet';

interface Fields {
  title: string;
  story: string;
  onBehalfOf: Beneficiary;
  place: PlaceDraft | null;
  photos: readonly DraftPhoto[];
}

const empty: Fields = { title: '', story: '', onBehalfOf: 'self', place: null, photos: [] };

/** Writes a micro-wish: words, photos, place, and what happens after sending. */
export default function WishPage() {
  return <NeedsHome>{(home) => <WishForm home={home} />}</NeedsHome>;
}

function WishForm({ home }: { home: { communityId: string; placeId: string } }) {
  const draft = useDraft('wish', empty);
  const { fields, change } = draft;
  const form = useForm(draft);
  const photos = usePhotos(home.communityId, fields.photos, (list) => change({ photos: list }));
  const places = usePlaces(home.communityId);
  const expected = useQuery(home.placeId, () => callCloud(forecast, { kind: 'wish' }));
  const [isPreviewing, setPreviewing] = useState(false);
  const place =
    fields.place ?? (places.asked.phase === 'ready' ? draftOf(places.asked.data, home.placeId) : null);
  const nodeId = (place && nodeOf(place)) ?? home.placeId;
  const building =
    places.asked.phase === 'ready'
      ? places.asked.data.buildings.find((one) => one.nodeId === place?.buildingId)
      : null;
  const send = () =>
    void form.send((key) =>
      callCloud(
        submitWish,
        {
          title: fields.title,
          story: fields.story,
          onBehalfOf: fields.onBehalfOf,
          place: { nodeId },
          photos: photos.fileIds,
        },
        key,
      ),
    );
  const missing = fields.title.trim() === '' ? wishWords.missing : '';
  const bar = (
    <SendBar
      word={wishWords.send}
      missing={missing}
      isBusy={form.isBusy || photos.isUploading}
      onSend={send}
    />
  );
  const wish = { ...fields, buildingName: building?.name ?? '' };
  const sheet = isPreviewing && <PreviewSheet wish={wish} onClose={() => setPreviewing(false)} />;
  return (
    <Screen bar={bar} sheet={sheet}>
      <ChipRow label={wishWords.forWhom} lead={wishWords.forWhom}>
        {beneficiaries.map((one) => (
          <Chip
            key={one}
            hasCheck
            isOn={one === fields.onBehalfOf}
            onPress={() => change({ onBehalfOf: one })}
          >
            {beneficiaryWords[one]}
          </Chip>
        ))}
      </ChipRow>
      <RefusedNotice command={form} />
      <Card>
        <Field
          label={wishWords.titleLabel}
          isLabelHidden
          look="title"
          placeholder={wishWords.titleHint}
          defaultValue={fields.title}
          maxLength={limits.title}
          {...faulty(form.faultAt('title'))}
          onInput={(title) => change({ title })}
        />
        <TextArea
          label={wishWords.storyLabel}
          isLabelHidden
          placeholder={wishWords.storyHint}
          defaultValue={fields.story}
          maxLength={limits.story}
          {...faulty(form.faultAt('story'))}
          onInput={(story) => change({ story })}
        />
        <PhotoField photos={photos} />
      </Card>
      <Loaded query={places} cards={1}>
        {(all) => (
          <PlaceField
            places={all}
            draft={place ?? draftOf(all, home.placeId)}
            {...faulty(form.faultAt('place.nodeId'))}
            onChange={(next) => change({ place: next })}
          />
        )}
      </Loaded>
      <AfterSending query={expected} wish={wish} onPreview={() => setPreviewing(true)} />
    </Screen>
  );
}

function faulty(fault: string | undefined): { fault?: string } {
  return fault === undefined ? {} : { fault };
}
