import { categories } from '../../../../cloud/contract/requests/categories';
import { complaintSubjects } from '../../../../cloud/contract/requests/complaint-subjects';
import { makeComplaint, type Subject } from '../../../../cloud/contract/requests/make-complaint';
import { complaintWords } from '../../../copy/register';
import { useForm } from '../../../features/matters/forms/use-form';
import { type DraftPhoto, usePhotos } from '../../../features/matters/photos/use-photos';
import { callCloud } from '../../../phone/call-cloud';
import { useDraft } from '../../../session/drafts';
import { together } from '../../../session/together';
import { useQuery } from '../../../session/use-query';

interface Fields {
  about: Subject | null;
  category: string;
  text: string;
  photos: readonly DraftPhoto[];
}

const empty: Fields = { about: null, category: '', text: '', photos: [] };

/** A complaint in the making: whom it is about, what happened, and how it is sent. */
export function useComplaint(communityId: string) {
  const { fields, change, ...draft } = useDraft('complaint', empty);
  const form = useForm(draft);
  const photos = usePhotos(communityId, fields.photos, (list) => change({ photos: list }));
  const named = useQuery('subjects', () => callCloud(complaintSubjects, {}));
  const all = useQuery('categories', () => callCloud(categories, {}));
  const { about, category, text } = fields;
  const isWhole = about !== null && (!('id' in about) || about.id !== '');
  const input = {
    about: about ?? { kind: 'other' as const },
    text,
    photos: photos.fileIds,
    ...(category && { category }),
  };
  return {
    ...{ fields, change, form, photos },
    choices: together(named, all),
    subjects: named.asked.phase === 'ready' ? named.asked.data.subjects : [],
    known: (all.asked.phase === 'ready' ? all.asked.data.categories : []).filter(
      ({ kind }) => kind === 'complaint',
    ),
    missingSubject: isWhole ? '' : complaintWords.missingSubject,
    missingText: text.trim() === '' ? complaintWords.missingText : '',
    send: () => void form.send((key) => callCloud(makeComplaint, input, key)),
  };
}
