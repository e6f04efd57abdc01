import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, PhotoIds, words } from '../shared/schemas';
import { Moved } from './receipt';

/** Reports one's own part done, by whoever helps beside the lead; the matter itself goes on. */
export const finishAssisting = defineOperation({
  name: 'finish-assisting',
  function: 'dispatch',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ ...MatterRef, words: words(limits.note, 1), photos: PhotoIds }),
  output: Moved,
});
