import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { PlaceInput } from '../shared/place';
import { PhotoIds, words } from '../shared/schemas';
import { beneficiaries } from './kinds';
import { Receipt } from './receipt';

/** Writes a micro-wish (微心愿); it goes to the desk first and to the wall only after a person published it. */
export const submitWish = defineOperation({
  name: 'submit-wish',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({
    title: words(limits.title, 1),
    story: words(limits.story),
    place: PlaceInput,
    onBehalfOf: z.enum(beneficiaries),
    photos: PhotoIds,
  }),
  output: Receipt,
});
