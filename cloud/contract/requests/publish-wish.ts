import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { MatterRef, words } from '../shared/schemas';
import { Moved, Version } from './receipt';

/** Puts a wish on the wall in words that give nobody away. */
export const publishWish = defineOperation({
  name: 'publish-wish',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({
    ...MatterRef,
    version: Version,
    title: words(limits.title, 1),
    story: words(limits.story),
    name: words(limits.name, 1),
    effortMinutes: z.optional(
      z.int().check(z.minimum(5, { error: 'notAllowed' }), z.maximum(480, { error: 'notAllowed' })),
    ),
  }),
  output: Moved,
});
