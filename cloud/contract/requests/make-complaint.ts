import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { PlaceInput } from '../shared/place';
import { Id, PhotoIds, words } from '../shared/schemas';
import { Receipt } from './receipt';

/** Whom a complaint is about. What is about the desk goes one level up; `other` is nobody the system knows. */
export const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('desk') }),
  z.strictObject({ kind: z.literal('unit'), id: Id }),
  z.strictObject({ kind: z.literal('person'), id: Id }),
  z.strictObject({ kind: z.literal('other') }),
]);
export type Subject = z.infer<typeof Subject>;

/** Complains of somebody (投诉). The one complained of never learns who did, and neither sees nor handles it. */
export const makeComplaint = defineOperation({
  name: 'make-complaint',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({
    text: words(limits.text, 1),
    about: Subject,
    place: z.optional(PlaceInput),
    category: z.optional(words(limits.name, 1)),
    photos: PhotoIds,
  }),
  output: Receipt,
});
