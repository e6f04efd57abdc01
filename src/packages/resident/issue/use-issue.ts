import { reportIssue } from '../../../../cloud/contract/requests/report-issue';
import { suggestCategory } from '../../../../cloud/contract/requests/suggest-category';
import { issueWords, placeWords } from '../../../copy/forms';
import { useForm } from '../../../features/matters/forms/use-form';
import { useHeard } from '../../../features/matters/forms/use-heard';
import { type DraftPhoto, usePhotos } from '../../../features/matters/photos/use-photos';
import { draftOf, nodeOf, type PlaceDraft, whereOf } from '../../../features/places/place-field';
import { callCloud } from '../../../phone/call-cloud';
import { useDraft } from '../../../session/drafts';
import { useChoices, useExpected } from './use-expected';

interface Fields {
  text: string;
  place: PlaceDraft | null;
  /** Null: as the text suggests; empty: the desk decides. */
  category: string | null;
  photos: readonly DraftPhoto[];
}

const empty: Fields = { text: '', place: null, category: null, photos: [] };

/** A problem in the making: its draft, photos, place, suggested category, and how it is sent. */
export function useIssue(home: { communityId: string; placeId: string }) {
  const { fields, change, ...draft } = useDraft('issue', empty);
  const form = useForm(draft);
  const photos = usePhotos(home.communityId, fields.photos, (list) => change({ photos: list }));
  const first = {
    placeId: (fields.place && nodeOf(fields.place)) ?? home.placeId,
    category: fields.category ?? '',
  };
  const start = useChoices(home.communityId, first);
  const { choices } = start;
  const needsCall = useHeard();
  const all = choices.asked.phase === 'ready' ? choices.asked.data.categories : [];
  const known = all.filter(({ kind }) => kind === 'issue');
  const suggested = suggestCategory(fields.text, known)?.category.code ?? null;
  const category = fields.category ?? suggested ?? '';
  const place =
    fields.place ??
    (choices.asked.phase === 'ready' ? draftOf(choices.asked.data.places, home.placeId) : null);
  const nodeId = place && nodeOf(place);
  const about = category && { category };
  const expected = useExpected(start, nodeId === null ? null : { placeId: nodeId, category });
  const isBlank = fields.text.trim() === '' && photos.fileIds.length === 0;
  const input = { text: fields.text, place: whereOf(place, nodeId ?? ''), photos: photos.fileIds, ...about };
  async function send(): Promise<void> {
    if (!(await needsCall({ text: fields.text, ...about })))
      await form.send((key) => callCloud(reportIssue, input, key));
  }
  return {
    ...{ fields, change, form, photos, choices, known, category, place, expected },
    isSuggested: fields.category === null && suggested !== null,
    missingWords: isBlank ? issueWords.missing : '',
    missingPlace: nodeId ? '' : placeWords.missing,
    send: () => void send(),
  };
}
