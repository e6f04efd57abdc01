import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { PlaceInput } from '../shared/place';
import { PhotoIds, words } from '../shared/schemas';
import { Receipt } from './receipt';

/** Makes a suggestion (意见建议); without a place it concerns the whole community. */
export const makeSuggestion = defineOperation({
  name: 'make-suggestion',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ text: words(limits.text, 1), place: z.optional(PlaceInput), photos: PhotoIds }),
  output: Receipt,
});
