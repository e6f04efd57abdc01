import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Puts a wisher's thanks on the wall in words that give nobody away; nothing is public before a person at the desk published it. */
export const publishThanks = defineOperation({
  name: 'publish-thanks',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({ ...MatterRef, version: Version, words: words(limits.note, 1) }),
  output: Moved,
});
