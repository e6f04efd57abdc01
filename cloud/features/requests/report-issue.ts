import type { reportIssue as operation } from '../../contract/requests/report-issue';
import type { UseCase } from '../../platform/context';
import { deriveTitle } from './derive-title';
import { emergencyOf } from './emergency';
import { fileRequest } from './file-request';

/** Stores a reported problem; the title comes from the first sentence, or from the place when there are only photos. */
export const reportIssue: UseCase<typeof operation> = async (input, context) =>
  fileRequest(
    {
      kind: 'issue',
      title: deriveTitle(input.text),
      body: input.text,
      place: input.place,
      category: input.category ?? null,
      onBehalfOf: 'self',
      photos: input.photos,
      emergency: await emergencyOf(input.text, input.category, context.db),
    },
    context,
  );
