import { complaintWords } from '../../../copy/register';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import { PhotoCard } from '../../../features/matters/photos/photo-field';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Screen } from '../../../features/screen/screen';
import { useSession } from '../../../session/session';
import { Notice } from '../../../ui/notice';
import { WordsCard } from '../words-card';
import { SubjectCard } from './subject-card';
import { useComplaint } from './use-complaint';

/** Complains of somebody, who never learns who did. */
export default function ComplaintPage() {
  return <NeedsHome>{({ communityId }) => <ComplaintForm communityId={communityId} />}</NeedsHome>;
}

function ComplaintForm({ communityId }: { communityId: string }) {
  const made = useComplaint(communityId);
  const isElder = useSession((session) => session.isElder);
  const { form, photos } = made;
  const words = (
    <WordsCard
      label={complaintWords.textLabel}
      placeholder={complaintWords.textHint}
      text={made.fields.text}
      form={form}
      photos={photos}
      onInput={(text) => made.change({ text })}
    />
  );
  const questions: Question[] = [
    { key: 'about', fields: ['about'], missing: made.missingSubject, body: <SubjectCard made={made} /> },
    { key: 'words', fields: ['text'], missing: made.missingText, body: words },
    ...(isElder ? [{ key: 'photos', body: <PhotoCard photos={photos} /> }] : []),
  ];
  const send = {
    word: complaintWords.send,
    missing: made.missingSubject || made.missingText,
    isBusy: form.isBusy || photos.isUploading,
    onSend: made.send,
  };
  const { bar, body } = useQuestions({ questions, form, send });
  return (
    <Screen bar={bar}>
      <Notice tone="blue" icon="lock">
        {complaintWords.promise}
      </Notice>
      {body}
    </Screen>
  );
}
