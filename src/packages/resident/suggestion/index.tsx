import { makeSuggestion } from '../../../../cloud/contract/requests/make-suggestion';
import { suggestionWords } from '../../../copy/forms';
import { useForm } from '../../../features/matters/forms/use-form';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import { PhotoCard } from '../../../features/matters/photos/photo-field';
import { type DraftPhoto, usePhotos } from '../../../features/matters/photos/use-photos';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useDraft } from '../../../session/drafts';
import { useSession } from '../../../session/session';
import { WordsCard } from '../words-card';

const empty: { text: string; photos: readonly DraftPhoto[] } = { text: '', photos: [] };

/** Makes a suggestion for the whole community. */
export default function SuggestionPage() {
  return <NeedsHome>{({ communityId }) => <SuggestionForm communityId={communityId} />}</NeedsHome>;
}

function SuggestionForm({ communityId }: { communityId: string }) {
  const draft = useDraft('suggestion', empty);
  const { fields, change } = draft;
  const isElder = useSession((session) => session.isElder);
  const form = useForm(draft);
  const photos = usePhotos(communityId, fields.photos, (list) => change({ photos: list }));
  const send = () =>
    void form.send((key) => callCloud(makeSuggestion, { text: fields.text, photos: photos.fileIds }, key));
  const missing = fields.text.trim() === '' ? suggestionWords.missing : '';
  const isBusy = form.isBusy || photos.isUploading;
  const words = (
    <WordsCard
      label={suggestionWords.textLabel}
      placeholder={suggestionWords.textHint}
      text={fields.text}
      form={form}
      photos={photos}
      onInput={(text) => change({ text })}
    />
  );
  const questions: Question[] = [
    { key: 'words', fields: ['text'], missing, body: words },
    ...(isElder ? [{ key: 'photos', body: <PhotoCard photos={photos} /> }] : []),
  ];
  const { bar, body } = useQuestions({
    questions,
    form,
    send: { word: suggestionWords.send, missing, isBusy, onSend: send },
  });
  return <Screen bar={bar}>{body}</Screen>;
}
