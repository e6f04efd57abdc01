import { useState } from 'react';
import { beneficiaries } from '../../../../cloud/contract/requests/kinds';
import { limits } from '../../../../cloud/contract/shared/limits';
import { wishWords } from '../../../copy/forms';
import { beneficiaryWords } from '../../../copy/kinds';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import { PhotoCard, PhotoField } from '../../../features/matters/photos/photo-field';
import { draftOf, PlaceField } from '../../../features/places/place-field';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { useSession } from '../../../session/session';
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
  const isElder = useSession((session) => session.isElder);
  const [isPreviewing, setPreviewing] = useState(false);
  const { fields, form, photos, wish } = made;
  const missing = fields.title.trim() === '' ? wishWords.missing : '';
  const isBusy = form.isBusy || photos.isUploading;
  const after = <AfterSending query={made.expected} wish={wish} onPreview={() => setPreviewing(true)} />;
  const questions: Question[] = [
    { key: 'who', body: <ForWhom made={made} /> },
    {
      key: 'words',
      fields: ['title', 'story'],
      missing,
      body: <WordsCard made={made} hasPhotos={!isElder} />,
    },
    ...(isElder ? [{ key: 'photos', body: <PhotoCard photos={photos} /> }] : []),
    { key: 'place', fields: ['place.nodeId', 'place.floor'], body: <Where made={made} home={home} /> },
    { key: 'after', body: after },
  ];
  const sheet = isPreviewing && <PreviewSheet wish={wish} onClose={() => setPreviewing(false)} />;
  const send = { word: wishWords.send, missing, isBusy, onSend: made.send };
  const { bar, body } = useQuestions({ questions, form, send });
  return (
    <Screen bar={bar} sheet={sheet}>
      {body}
    </Screen>
  );
}

type Made = { made: ReturnType<typeof useWish> };

function ForWhom({ made: { fields, change } }: Made) {
  return (
    <ChipRow label={wishWords.forWhom} lead={wishWords.forWhom}>
      {beneficiaries.map((one) => (
        <Chip key={one} hasCheck isOn={one === fields.onBehalfOf} onPress={() => change({ onBehalfOf: one })}>
          {beneficiaryWords[one]}
        </Chip>
      ))}
    </ChipRow>
  );
}

function Where({ made, home }: Made & { home: { placeId: string } }) {
  return (
    <Loaded query={made.places} cards={1}>
      {(all) => (
        <PlaceField
          places={all}
          draft={made.place ?? draftOf(all, home.placeId)}
          {...made.form.faulty('place.nodeId')}
          onChange={(place) => made.change({ place })}
        />
      )}
    </Loaded>
  );
}

function WordsCard({ made: { fields, change, form, photos }, hasPhotos }: Made & { hasPhotos: boolean }) {
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
      {hasPhotos && <PhotoField photos={photos} />}
    </Card>
  );
}
