import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, PhotoIds, words } from '../shared/schemas';
import { Moved } from './receipt';

/** Adds words or photos to an open request, in both directions. */
export const addNote = defineOperation({
  name: 'add-note',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z
    .strictObject({ ...MatterRef, words: words(limits.note), photos: PhotoIds })
    .check(
      z.refine((note) => note.words !== '' || note.photos.length > 0, { error: 'required', path: ['words'] }),
    ),
  output: Moved,
});
