import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, PhotoIds, words } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Deals with a matter on the spot (即时办结): words or a photo say what was done, and the requester rates it. */
export const settleRequest = defineOperation({
  name: 'settle-request',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'gridWorker', 'streetCoordinator'],
  input: z
    .strictObject({ ...MatterRef, version: Version, words: words(limits.note), photos: PhotoIds })
    .check(
      z.refine((done) => done.words !== '' || done.photos.length > 0, { error: 'required', path: ['words'] }),
    ),
  output: Moved,
});
