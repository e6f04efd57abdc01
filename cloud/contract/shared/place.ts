import * as z from 'zod/mini';
import { limits } from './limits';
import { Id, words } from './schemas';

/** The levels of the tree from the top; cities differ, so the names shown live with the nodes. */
export const levels = [
  'city',
  'district',
  'street',
  'community',
  'estate',
  'grid',
  'building',
  'microGrid',
  'entrance',
  'publicArea',
] as const;

/** Where a matter is: an entrance, a building or a public area of the caller's community, and the floor if it helps. */
export const PlaceInput = z.strictObject({ nodeId: Id, floor: z.optional(words(limits.floor)) });
export type PlaceInput = z.infer<typeof PlaceInput>;
