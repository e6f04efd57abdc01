import type { makeSuggestion as operation } from '../../contract/requests/make-suggestion';
import type { UseCase } from '../../platform/context';
import { deriveTitle } from './derive-title';
import { fileRequest } from './file-request';

/** Stores a suggestion; without a place it concerns the whole community. */
export const makeSuggestion: UseCase<typeof operation> = (input, context) =>
  fileRequest(
    {
      kind: 'suggestion',
      title: deriveTitle(input.text),
      body: input.text,
      place: input.place,
      category: null,
      onBehalfOf: 'self',
      photos: input.photos,
    },
    context,
  );
