import { emergencyPage } from '../../../copy/emergency';
import { issueWords } from '../../../copy/forms';
import { complaintWords } from '../../../copy/register';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import { PhotoCard } from '../../../features/matters/photos/photo-field';
import { NoticesHere } from '../../../features/notices/notices-here';
import { draftOf, PlaceField } from '../../../features/places/place-field';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { open, replaceBy } from '../../../phone/navigate';
import { useSession } from '../../../session/session';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/stack';
import { WordsCard } from '../words-card';
import { CategoryCard } from './category-card';
import { useIssue } from './use-issue';

/** Reports a problem: one sentence or one photo, and where. */
export default function IssuePage() {
  return <NeedsHome>{(home) => <IssueForm home={home} />}</NeedsHome>;
}

function IssueForm({ home }: { home: { communityId: string; placeId: string } }) {
  const made = useIssue(home);
  const isElder = useSession((session) => session.isElder);
  const { form, photos } = made;
  const questions: Question[] = [
    { key: 'words', fields: ['text'], body: <Words made={made} /> },
    ...(isElder ? [{ key: 'photos', missing: made.missingWords, body: <PhotoCard photos={photos} /> }] : []),
    {
      key: 'place',
      fields: ['place.nodeId', 'place.floor'],
      missing: made.missingPlace,
      body: <Where made={made} home={home} />,
    },
    { key: 'category', fields: ['category'], body: <Which made={made} /> },
  ];
  const missing = made.missingWords || made.missingPlace;
  const send = {
    word: issueWords.send,
    missing,
    isBusy: form.isBusy || photos.isUploading,
    onSend: made.send,
  };
  const { bar, body } = useQuestions({ questions, form, send });
  return (
    <Screen bar={bar}>
      {body}
      <Stack gap={12}>
        <Button kind="quiet" size="small" onPress={() => open('emergency')}>
          {emergencyPage.entry}
        </Button>
        <Button kind="quiet" size="small" onPress={() => replaceBy('complaint')}>
          {complaintWords.entry}
        </Button>
      </Stack>
    </Screen>
  );
}

type Made = { made: ReturnType<typeof useIssue> };

function Words({ made: { fields, change, form, photos } }: Made) {
  return (
    <WordsCard
      label={issueWords.textLabel}
      placeholder={issueWords.textHint}
      text={fields.text}
      form={form}
      photos={photos}
      onInput={(text) => change({ text })}
    />
  );
}

/** Which kind of problem, below what has been announced and may be the cause. */
function Which({ made }: Made) {
  const { asked } = made.expected;
  return (
    <>
      {asked.phase === 'ready' && <NoticesHere items={asked.data.here} />}
      <CategoryCard
        categories={made.known}
        category={made.category}
        isSuggested={made.isSuggested}
        query={made.expected}
        onPick={(code) => made.change({ category: code })}
      />
    </>
  );
}

function Where({ made, home }: Made & { home: { placeId: string } }) {
  return (
    <Loaded query={made.choices} cards={1}>
      {({ places }) => (
        <PlaceField
          places={places}
          isAnywhere
          draft={made.place ?? draftOf(places, home.placeId)}
          {...made.form.faulty('place.nodeId')}
          onChange={(place) => made.change({ place })}
        />
      )}
    </Loaded>
  );
}
