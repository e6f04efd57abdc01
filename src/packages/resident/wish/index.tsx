import { useState } from 'react';
import { beneficiaries } from '../../../../cloud/contract/requests/kinds';
import { limits } from '../../../../cloud/contract/shared/limits';
import { wishWords } from '../../../copy/forms';
import { beneficiaryWords } from '../../../copy/kinds';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { PhotoField } from '../../../features/matters/photos/photo-field';
import { draftOf, PlaceField } from '../../../features/places/place-field';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { TextArea } from '../../../ui/text-area';
import { AfterSending } from './after-sending';
import { PreviewSheet } from './preview-sheet';
import { useWish } from './use-wish';

/** Writes a micro-wish: words, photos, place, and what happens after sending. */
export default function WishPage() {
  return <NeedsHome>{(home) => <WishForm home={home} />}</NeedsHome>;
}

function WishForm({ home }: { home: { communityId: string; placeId: string } }) {
  const made = useWish(home);
  const { fields, change, form, photos, wish } = made;
  const [isPreviewing, setPreviewing] = useState(false);
  const missing = fields.title.trim() === '' ? wishWords.missing : '';
  const isBusy = form.isBusy || photos.isUploading;
  const bar = <SendBar word={wishWords.send} missing={missing} isBusy={isBusy} onSend={made.send} />;
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
      <WordsCard made={made} />
      <Loaded query={made.places} cards={1}>
        {(all) => (
          <PlaceField
            places={all}
            draft={made.place ?? draftOf(all, home.placeId)}
            {...form.faulty('place.nodeId')}
            onChange={(next) => change({ place: next })}
          />
        )}
      </Loaded>
      <AfterSending query={made.expected} wish={wish} onPreview={() => setPreviewing(true)} />
    </Screen>
  );
}

function WordsCard({ made: { fields, change, form, photos } }: { made: ReturnType<typeof useWish> }) {
  return (
    <Card>
      <Field
        label={wishWords.titleLabel}
        isLabelHidden
        look="title"
        placeholder={wishWords.titleHint}
        defaultValue={fields.title}
        maxLength={limits.title}
        {...form.faulty('title')}
        onInput={(title) => change({ title })}
      />
      <TextArea
        label={wishWords.storyLabel}
        isLabelHidden
        placeholder={wishWords.storyHint}
        defaultValue={fields.story}
        maxLength={limits.story}
        {...form.faulty('story')}
        onInput={(story) => change({ story })}
      />
      <PhotoField photos={photos} />
    </Card>
  );
}
