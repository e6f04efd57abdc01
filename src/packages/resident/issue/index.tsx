import { limits } from '../../../../cloud/contract/shared/limits';
import { issueWords } from '../../../copy/forms';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { PhotoField } from '../../../features/matters/photos/photo-field';
import { draftOf, PlaceField } from '../../../features/places/place-field';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { Card } from '../../../ui/card';
import { TextArea } from '../../../ui/text-area';
import { CategoryCard } from './category-card';
import { useIssue } from './use-issue';

/** Reports a problem: one sentence or one photo, and where. */
export default function IssuePage() {
  return <NeedsHome>{(home) => <IssueForm home={home} />}</NeedsHome>;
}

function IssueForm({ home }: { home: { communityId: string; placeId: string } }) {
  const made = useIssue(home);
  const { fields, change, form, photos, missing } = made;
  const isBusy = form.isBusy || photos.isUploading;
  const bar = <SendBar word={issueWords.send} missing={missing} isBusy={isBusy} onSend={made.send} />;
  return (
    <Screen bar={bar}>
      <RefusedNotice command={form} />
      <Card>
        <TextArea
          label={issueWords.textLabel}
          placeholder={issueWords.textHint}
          defaultValue={fields.text}
          maxLength={limits.text}
          {...form.faulty('text')}
          onInput={(text) => change({ text })}
        />
        <PhotoField photos={photos} />
      </Card>
      <Loaded query={made.places} cards={1}>
        {(found) => (
          <PlaceField
            places={found}
            isAnywhere
            draft={made.place ?? draftOf(found, home.placeId)}
            {...form.faulty('place.nodeId')}
            onChange={(next) => change({ place: next })}
          />
        )}
      </Loaded>
      <CategoryCard
        categories={made.known}
        category={made.category}
        isSuggested={made.isSuggested}
        query={made.expected}
        onPick={(code) => change({ category: code })}
      />
    </Screen>
  );
}
