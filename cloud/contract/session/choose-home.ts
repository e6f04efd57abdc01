import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';

/** Says where the caller lives and how to be addressed. */
export const chooseHome = defineOperation({
  name: 'choose-home',
  function: 'session',
  kind: 'command',
  access: 'anyone',
  input: z.strictObject({ communityId: Id, placeId: Id, callName: words(limits.name, 1) }),
  output: z.strictObject({ communityId: Id, placeId: Id }),
});
