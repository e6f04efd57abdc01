import type { reportIssue as operation } from '../../contract/requests/report-issue';
import type { UseCase } from '../../platform/context';
import { deriveTitle } from './derive-title';
import { fileRequest } from './file-request';
import { findEmergency } from './reading/find-emergency';

/** Stores a reported problem; the title comes from the first sentence, or from the place when there are only photos. */
export const reportIssue: UseCase<typeof operation> = (input, context) =>
  fileRequest(
    {
      kind: 'issue',
      title: deriveTitle(input.text),
      body: input.text,
      place: input.place,
      category: input.category ?? null,
      onBehalfOf: 'self',
      photos: input.photos,
      emergency: findEmergency(input.text)?.value ?? null,
    },
    context,
  );
