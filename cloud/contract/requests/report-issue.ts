import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { PlaceInput } from '../shared/place';
import { PhotoIds, words } from '../shared/schemas';
import { Receipt } from './receipt';

/** Reports a problem: one sentence or one photo, and a place. The title is derived. */
export const reportIssue = defineOperation({
  name: 'report-issue',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z
    .strictObject({
      text: words(limits.text),
      place: PlaceInput,
      /** A code of the `categories` query; left out, the desk decides. */
      category: z.optional(words(limits.name, 1)),
      photos: PhotoIds,
    })
    .check(
      z.refine((issue) => issue.text !== '' || issue.photos.length > 0, {
        error: 'required',
        path: ['text'],
      }),
    ),
  output: Receipt,
});
