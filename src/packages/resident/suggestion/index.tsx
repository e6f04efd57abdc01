import { makeSuggestion } from '../../../../cloud/contract/requests/make-suggestion';
import { limits } from '../../../../cloud/contract/shared/limits';
import { suggestionWords } from '../../../copy/forms';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { useForm } from '../../../features/matters/forms/use-form';
import { PhotoField } from '../../../features/matters/photos/photo-field';
import { type DraftPhoto, usePhotos } from '../../../features/matters/photos/use-photos';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useDraft } from '../../../session/drafts';
import { Card } from '../../../ui/card';
import { TextArea } from '../../../ui/text-area';

const empty: { text: string; photos: readonly DraftPhoto[] } = { text: '', photos: [] };

/** Makes a suggestion for the whole community. */
export default function SuggestionPage() {
  return <NeedsHome>{({ communityId }) => <SuggestionForm communityId={communityId} />}</NeedsHome>;
}

function SuggestionForm({ communityId }: { communityId: string }) {
  const draft = useDraft('suggestion', empty);
  const { fields, change } = draft;
  const form = useForm(draft);
  const photos = usePhotos(communityId, fields.photos, (list) => change({ photos: list }));
  const send = () =>
    void form.send((key) => callCloud(makeSuggestion, { text: fields.text, photos: photos.fileIds }, key));
  const missing = fields.text.trim() === '' ? suggestionWords.missing : '';
  return (
    <Screen
      bar={
        <SendBar
          word={suggestionWords.send}
          missing={missing}
          isBusy={form.isBusy || photos.isUploading}
          onSend={send}
        />
      }
    >
      <RefusedNotice command={form} />
      <Card>
        <TextArea
          label={suggestionWords.textLabel}
          placeholder={suggestionWords.textHint}
          defaultValue={fields.text}
          maxLength={limits.text}
          {...form.faulty('text')}
          onInput={(text) => change({ text })}
        />
        <PhotoField photos={photos} />
      </Card>
    </Screen>
  );
}
