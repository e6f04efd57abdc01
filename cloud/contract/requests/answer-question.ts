import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, PhotoIds, words } from '../shared/schemas';
import { Moved } from './receipt';

/** Answers what was asked, with words or photos; whoever asked goes on, with the time that was left. */
export const answerQuestion = defineOperation({
  name: 'answer-question',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z
    .strictObject({ ...MatterRef, words: words(limits.note), photos: PhotoIds })
    .check(
      z.refine((said) => said.words !== '' || said.photos.length > 0, { error: 'required', path: ['words'] }),
    ),
  output: Moved,
});
