import { useRef } from 'react';
import { noticesHere } from '../../../../cloud/contract/notices/notices-here';
import { filingChoices } from '../../../../cloud/contract/requests/filing-choices';
import { forecast } from '../../../../cloud/contract/requests/forecast';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { callCloud } from '../../../phone/call-cloud';
import { type Query, useQuery } from '../../../session/use-query';

/** Where a problem is and of which category; an empty category is left to the desk. */
export interface Subject {
  readonly placeId: string;
  readonly category: string;
}

/** Who usually handles it by when, and what has been announced there. */
export type Expected = OutputOf<typeof forecast> & { readonly here: OutputOf<typeof noticesHere>['items'] };

/** Asks both at once; without what has been announced it is still an answer. */
async function askExpected({ placeId, category }: Subject) {
  const about = { placeId, ...(category && { category }) };
  const [answer, here] = await Promise.all([
    callCloud(forecast, { kind: 'issue', ...about }),
    callCloud(noticesHere, about),
  ]);
  if (!answer.ok) return answer;
  const data: Expected = { ...answer.data, here: here.ok ? here.data.items : [] };
  return { ...answer, data };
}

/** What can be chosen, and what to expect of the first choice: one answer, so that the page is drawn once. */
async function askChoices(first: Subject) {
  const [known, expected] = await Promise.all([callCloud(filingChoices, {}), askExpected(first)]);
  if (!known.ok) return known;
  return { ...known, data: { ...known.data, expected: expected.ok ? expected.data : null } };
}

/** The choices of the form, with what to expect of the subject that it opens with. */
export function useChoices(communityId: string, subject: Subject) {
  const first = useRef(subject).current;
  return { first, choices: useQuery(communityId, () => askChoices(first)) };
}

/** What to expect of the subject as it is now: from the first answer, or asked anew once it is another one. */
export function useExpected(
  { first, choices }: ReturnType<typeof useChoices>,
  now: Subject | null,
): Query<Expected> {
  const { asked } = choices;
  const isFirst = now?.placeId === first.placeId && now.category === first.category;
  const isKnown = isFirst && (asked.phase !== 'ready' || asked.data.expected !== null);
  const anew = useQuery(now === null || isKnown ? null : `${now.placeId} ${now.category}`, () =>
    askExpected(now ?? first),
  );
  if (!isKnown) return anew;
  if (asked.phase !== 'ready' || asked.data.expected === null)
    return { asked: { phase: 'loading' }, reload: choices.reload };
  return { asked: { phase: 'ready', data: asked.data.expected }, reload: choices.reload };
}
