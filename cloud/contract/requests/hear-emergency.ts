import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { words } from '../shared/schemas';
import { emergencies } from './kinds';

/** Whether what is about to be reported needs a call first; nothing is stored. */
export const hearEmergency = defineOperation({
  name: 'hear-emergency',
  function: 'requests',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({ text: words(limits.text), category: z.optional(words(limits.name, 1)) }),
  output: z.strictObject({ emergency: z.nullable(z.enum(emergencies)) }),
});
